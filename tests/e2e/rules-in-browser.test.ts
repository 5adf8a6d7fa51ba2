import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Collection, Finding, Series } from '@marsad/model'
import { catalogueForChecking, groupFindings, writeCheckingCatalogue } from '@marsad/validation'
import { expect, it } from 'vitest'
import { PROJECT } from '../house/project.ts'
import { FAULTS } from '../validation/faults.ts'
import { check, readFile, type Setting } from '../validation/producer-file.ts'
import { catalogue } from '../validation/real-catalogue.ts'
import { visitor } from './visitor.ts'

const visit = visitor()

type Asked = {
  readonly worker: string
  readonly name: string
  /** Bytes of the file, one a letter. */
  readonly letters: string
  readonly collection: string
  readonly period: string
  readonly version: string
  readonly change: Collection
  readonly earlier: readonly Series[]
  readonly others: readonly Series[]
}
type Reply = { readonly id: number; readonly answer?: unknown; readonly failed?: string }
type Check = {
  readonly ok: boolean
  readonly file?: { readonly groups: readonly { readonly group: string }[] }
}

/** Runs in the page: gives a file to the thread that reads files there, and takes all that it finds. */
async function checkInPage(asked: Asked): Promise<readonly Finding[] | string> {
  const bytes = Uint8Array.from(asked.letters, (letter) => letter.charCodeAt(0))
  const worker = new Worker(asked.worker, { type: 'module' })
  const call = (id: number, name: string, request: object) =>
    new Promise<unknown>((resolve, reject) => {
      worker.addEventListener('error', ({ message }) => reject(new Error(message)))
      worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
        if (data.id !== id) return
        if (data.failed === undefined) resolve(data.answer)
        else reject(new Error(data.failed))
      })
      worker.postMessage({ id, name, request })
    })
  const { version, earlier, others, collection, period, change } = asked
  const sent: { collections: { '#map': [string, unknown][] } } = JSON.parse(
    document.body.dataset.catalogue ?? '{}',
  )
  sent.collections['#map'] = sent.collections['#map'].map(([id, one]) => [
    id,
    id === collection ? change : one,
  ])
  const context = JSON.stringify({ version, earlier, others, catalogue: sent })
  const file = { name: asked.name, bytes, edits: [] }
  const setting = { collection, period, context }
  const checked = (await call(1, 'check', { file, setting })) as Check
  if (!checked.ok) return JSON.stringify(checked)
  const found: Finding[] = []
  for (const [index, { group }] of (checked.file?.groups ?? []).entries())
    found.push(...((await call(index + 2, 'findings', { group })) as Finding[]))
  worker.terminate()
  return found
}

async function askedFor(
  setting: Setting,
  file: { readonly name: string; readonly bytes: Uint8Array | string },
  others: readonly Series[],
): Promise<Asked> {
  const names = await readdir(join(PROJECT, 'apps/web/dist/assets'))
  const worker = names.find((name) => /^reader-worker-[\w-]+\.js$/.test(name)) ?? ''
  const given = typeof file.bytes === 'string' ? new TextEncoder().encode(file.bytes) : file.bytes
  return {
    worker: `/assets/${worker}`,
    name: file.name,
    letters: Buffer.from(given).toString('latin1'),
    collection: setting.collection.id,
    period: setting.period,
    version: setting.plan.version,
    change: setting.collection,
    earlier: setting.earlier,
    others,
  }
}

it('finds in the browser, in every faulty file, what the server finds', {
  timeout: 240_000,
}, async () => {
  const page = await visit.open('/fr/accessibilite')
  await page.evaluate(
    (text) => {
      document.body.dataset.catalogue = text
    },
    writeCheckingCatalogue(catalogueForChecking(catalogue)),
  )
  let compared = 0
  for (const { fault, files } of FAULTS)
    for (const { setting, name, bytes, context } of await files()) {
      const own = context?.collection ?? setting.collection
      const asked = await askedFor(
        { ...setting, collection: own, earlier: context?.earlier ?? setting.earlier },
        { name, bytes },
        context?.others ?? [],
      )
      const found = await page.evaluate(checkInPage, asked)
      const { findings } = check(setting, await readFile(setting, name, bytes), context)
      const expected = groupFindings(findings).flatMap((group) => group.findings)
      expect(found, `${fault}, ${name}`).toEqual(JSON.parse(JSON.stringify(expected)))
      compared += 1
    }
  expect(compared).toBeGreaterThanOrEqual(30)
})
