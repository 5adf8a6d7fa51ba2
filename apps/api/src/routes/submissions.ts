import { OpenAPIHono } from '@hono/zod-openapi'
import { annotateTable, annotateWorkbook, openFile } from '@marsad/exchange'
import { annotationWords, sayFinding } from '@marsad/language'
import { cellAt, type Language, type Reading } from '@marsad/model'
import {
  fileBytesOf,
  findingsOf,
  firstFindingsOf,
  namesOf,
  type Submission,
  submissionOf,
} from '@marsad/store'
import type { Access } from '../accounts/access.ts'
import type { Library } from '../library.ts'
import type { Actor } from '../permission/actor.ts'
import type { Gated } from '../permission/gate.ts'
import { requireRight } from '../permission/require-right.ts'
import { answeredBefore, carryOut } from '../production/submission/carry-out.ts'
import { atHand, type Desk, type Seen, visibleSubmission } from '../production/submission/desk.ts'
import { mappingIn } from '../production/submission/mappings.ts'
import { type PublishingDesk, publish } from '../production/submission/publish.ts'
import { receive, replaceFile } from '../production/submission/receive.ts'
import { receiptNumber, vintageOf } from '../production/submission/submitted-figures.ts'
import { withdraw } from '../production/submission/take-back.ts'
import {
  approve,
  comment,
  delegate,
  explain,
  giveBack,
  submit,
} from '../production/submission/transitions.ts'
import { checkUpload, readingOf, targetOf } from '../production/submission/upload.ts'
import { effectsAnswer } from '../reading/effects.ts'
import {
  findingAnswer,
  findingsAnswer,
  submissionList,
  submissionRecord,
} from '../reading/submissions.ts'
import { moroccanTime } from '../release-time.ts'
import { attachment } from './attachment.ts'
import { XLSX } from './figures-files.ts'
import { hookOf } from './hook.ts'
import * as routes from './submission-routes.ts'

const MOST_SHOWN = 200

/** `/submissions`: what producers send, and all that is done to it on its way. */
export const submissions = (library: Library, access: Access) => {
  const { reader } = library.store
  const seenBy = (actor: Actor, id: string) => visibleSubmission(reader, actor, id)

  /** What a person said of how a file is to be understood. */
  const understood = ({ reading, mapping }: Said) => ({
    reading: readingOf(reading),
    mapping: mappingIn(library.catalogue, mapping),
  })

  /** Carries out a transition and answers with the state it led to. */
  async function transition(
    asked: { readonly actor: Actor; readonly key: string | undefined; readonly seen: Seen },
    name: string,
    input: object,
    verb: (desk: PublishingDesk) => Promise<void>,
  ) {
    const { actor, key, seen } = asked
    const order = { actor, key, request: [name, seen.id, input] }
    return await carryOut(library, access, order, async (desk) => {
      await verb(desk)
      return await transitionAnswer(desk, seen.id)
    })
  }

  return new OpenAPIHono<Gated>({ defaultHook: hookOf })
    .openapi(routes.list, async (c) => {
      const actor = c.get('actor')
      requireRight(actor, 'submission.list', undefined)
      return c.json(await submissionList(library, actor), 200)
    })
    .openapi(routes.upload, async (c) => {
      const actor = c.get('actor')
      const { collection: name, period: text, file, ...said } = c.req.valid('form')
      const target = targetOf(library, { collection: name, period: text })
      const { collection, period } = target
      requireRight(actor, 'submission.create', { institution: collection.institution, owners: [] })
      const bytes = new Uint8Array(await file.arrayBuffer())
      const key = c.req.valid('header')['idempotency-key']
      const request = [
        'upload',
        collection.id,
        period,
        file.name,
        await hashOf(bytes),
        ...sayings(said),
      ]
      const order = { actor, key, request }
      const language = c.req.valid('query').lang ?? 'fr'
      const before = await answeredBefore(access, order)
      const checked =
        before === undefined
          ? await checkUpload(library, target, { name: file.name, bytes, ...understood(said) })
          : undefined
      const { id } = await carryOut(library, access, order, async (desk) => {
        if (checked === undefined) throw new Error('an answer that was kept is gone')
        const input = { collection: collection.id, period, name: file.name, bytes, checked }
        return { id: (await receive(desk, actor, input)).id }
      })
      c.header('location', `/api/v1/submissions/${id}`)
      return c.json(await receivedAnswer(id, language), 201)
    })
    .openapi(routes.replacement, async (c) => {
      const actor = c.get('actor')
      const { file, ...said } = c.req.valid('form')
      const headers = c.req.valid('header')
      const seen = { id: c.req.valid('param').id, edition: editionOf(headers['if-match']) }
      const one = await seenBy(actor, seen.id)
      const target = targetOf(library, one)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const request = ['replace', seen.id, file.name, await hashOf(bytes), ...sayings(said)]
      const order = { actor, key: headers['idempotency-key'], request }
      const language = c.req.valid('query').lang ?? 'fr'
      if ((await answeredBefore(access, order)) === undefined) {
        requireRight(actor, 'submission.replace', { ...atHand(one), owners: [] })
        const checked = await checkUpload(library, target, {
          ...{ name: file.name, bytes, ...understood(said) },
        })
        const input = { ...seen, name: file.name, bytes, checked }
        await carryOut(library, access, order, async (desk) => ({
          id: (await replaceFile(desk, actor, input)).id,
        }))
      }
      return c.json(await receivedAnswer(seen.id, language), 201)
    })
    .openapi(routes.record, async (c) => {
      const actor = c.get('actor')
      const one = await seenBy(actor, c.req.valid('param').id)
      c.header('etag', `"${one.edition}"`)
      return c.json(await submissionRecord(library, actor, one), 200)
    })
    .openapi(routes.findings, async (c) => {
      const one = await seenBy(c.get('actor'), c.req.valid('param').id)
      return c.json(await findingsAnswer(reader, one, c.req.valid('query').lang ?? 'fr'), 200)
    })
    .openapi(routes.annotated, async (c) => {
      const one = await seenBy(c.get('actor'), c.req.valid('param').id)
      const bytes = await annotatedFile(one, c.req.valid('query').lang ?? 'fr')
      c.header('content-disposition', attachment(one.file.name.replace(/\.\w+$/, '.xlsx')))
      return c.body(new Uint8Array(bytes), 200, { 'content-type': XLSX })
    })
    .openapi(routes.original, async (c) => {
      const one = await seenBy(c.get('actor'), c.req.valid('param').id)
      const bytes = await fileBytesOf(reader, { submission: one.id, round: one.round })
      c.header('content-disposition', attachment(one.file.name))
      c.header('content-security-policy', 'sandbox')
      return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream' })
    })
    .openapi(routes.effects, async (c) => {
      const one = await seenBy(c.get('actor'), c.req.valid('param').id)
      return c.json(await effectsAnswer(library, one, c.req.valid('query')), 200)
    })
    .openapi(routes.submitting, async (c) => {
      const asked = askedIn(c.get('actor'), c.req.valid('param').id, c.req.valid('header'))
      const body = c.req.valid('json')
      const answer = await transition(asked, 'submit', body, (desk) =>
        submit(desk, asked.actor, { ...asked.seen, ...body }),
      )
      return c.json(answer, 200)
    })
    .openapi(routes.returning, async (c) => {
      const asked = askedIn(c.get('actor'), c.req.valid('param').id, c.req.valid('header'))
      const body = c.req.valid('json')
      const answer = await transition(asked, 'return', body, (desk) =>
        giveBack(desk, asked.actor, { ...asked.seen, ...body }),
      )
      return c.json(answer, 200)
    })
    .openapi(routes.approving, async (c) => {
      const asked = askedIn(c.get('actor'), c.req.valid('param').id, c.req.valid('header'))
      const body = c.req.valid('json')
      const answer = await transition(asked, 'approve', body, (desk) =>
        approve(desk, asked.actor, { ...asked.seen, ...body }),
      )
      return c.json(answer, 200)
    })
    .openapi(routes.publishing, async (c) => {
      const asked = askedIn(c.get('actor'), c.req.valid('param').id, c.req.valid('header'))
      const body = c.req.valid('json')
      const answer = await transition(asked, 'publish', body, (desk) =>
        publish(desk, asked.actor, { ...asked.seen, ...body }),
      )
      return c.json(answer, 200)
    })
    .openapi(routes.withdrawing, async (c) => {
      const asked = askedIn(c.get('actor'), c.req.valid('param').id, c.req.valid('header'))
      const body = c.req.valid('json')
      const answer = await transition(asked, 'withdraw', body, (desk) =>
        withdraw(desk, asked.actor, { ...asked.seen, ...body }),
      )
      return c.json(answer, 200)
    })
    .openapi(routes.delegating, async (c) => {
      const asked = askedIn(c.get('actor'), c.req.valid('param').id, c.req.valid('header'))
      const body = c.req.valid('json')
      const answer = await transition(asked, 'delegate', body, (desk) =>
        delegate(desk, asked.actor, { ...asked.seen, ...body }),
      )
      return c.json(answer, 200)
    })
    .openapi(routes.explaining, async (c) => {
      const asked = askedIn(c.get('actor'), c.req.valid('param').id, c.req.valid('header'))
      const body = c.req.valid('json')
      const answer = await transition(asked, 'explain', body, (desk) =>
        explain(desk, asked.actor, { ...asked.seen, ...body }),
      )
      return c.json(answer, 200)
    })
    .openapi(routes.commenting, async (c) => {
      const actor = c.get('actor')
      const { id } = c.req.valid('param')
      const { text, place } = c.req.valid('json')
      const key = c.req.valid('header')['idempotency-key']
      const cell =
        place === undefined || place === null ? null : cellAt(place.sheet, place.row, place.column)
      const order = { actor, key, request: ['comment', id, text, cell] }
      const added = await carryOut(library, access, order, (desk) =>
        comment(desk, actor, { id, text, place: cell }),
      )
      const names = await namesOf(reader, [added.author])
      const author = { id: added.author, name: names.get(added.author) ?? '' }
      return c.json({ ...added, atMorocco: moroccanTime(added.at), author }, 200)
    })

  async function receivedAnswer(id: string, language: Language) {
    const one = await submissionOf(reader, id)
    if (one === undefined) throw new Error(`the submission ${id} is gone`)
    const found = await firstFindingsOf(reader, { submission: id, round: one.round })
    const { rows, errors, warnings } = one.file
    return {
      ...{ id, state: one.state, edition: one.edition, counts: { rows, errors, warnings } },
      receipt: { number: receiptNumber(one), sha256: one.file.sha256 },
      reading: readingKept(one),
      findings: found.slice(0, MOST_SHOWN).map((finding) => findingAnswer(finding, language)),
    }
  }

  async function annotatedFile(one: Submission, language: Language): Promise<Uint8Array> {
    const of = { submission: one.id, round: one.round }
    const bytes = await fileBytesOf(reader, of)
    const notes = (await findingsOf(reader, of)).map((finding) => ({
      ...{ cell: finding.cell, severity: finding.severity, text: sayFinding(finding, language) },
      ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
    }))
    const words = annotationWords(language)
    const opened = await openFile(one.file.name, bytes)
    if (!opened.ok) throw new Error(`a file that was kept cannot be opened: ${opened.finding.code}`)
    if (opened.file.format === 'xlsx') return annotateWorkbook(bytes, notes, words)
    const [table] = opened.file.tables(readingKept(one))
    return table === undefined ? bytes : await annotateTable(table, notes, words)
  }
}

/** What the form says beside the file, as it was written. */
type Said = { readonly reading?: string | undefined; readonly mapping?: string | undefined }

/** In an order that does not change; a form without a mapping is the request it was before there were any. */
function sayings({ reading, mapping }: Said): readonly unknown[] {
  return [reading ?? null, ...(mapping === undefined ? [] : [mapping])]
}

/** How the text of the last file was read. */
function readingKept({ file }: Submission): Reading {
  return JSON.parse(file.reading)
}

async function transitionAnswer({ work }: Desk, id: string) {
  const one = await submissionOf(work.db, id)
  if (one === undefined) throw new Error(`the submission ${id} is gone`)
  const { state, edition, vintage } = one
  return { id, state, edition, vintage: vintage === null ? null : vintageOf(one) }
}

function askedIn(
  actor: Actor,
  id: string,
  headers: {
    readonly 'idempotency-key'?: string | undefined
    readonly 'if-match'?: string | undefined
  },
) {
  const seen: Seen = { id, edition: editionOf(headers['if-match']) }
  return { actor, key: headers['idempotency-key'], seen }
}

/** The edition of an ETag; one that none could have stands for a text that is no ETag of ours. */
function editionOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const digits = /^(?:W\/)?"(\d{1,9})(?:-\w+)?"$/.exec(text.trim())?.[1]
  return digits === undefined ? -1 : Number(digits)
}

/** SHA-256, made beside the thread that answers: twenty megabytes take it long. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
}
