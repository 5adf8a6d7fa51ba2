import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { parseSerialised } from '@marsad/catalogue'
import { Problem } from '@marsad/model'
import type { CheckAnswer, CheckOrder } from './check-apart.ts'
import { type CheckedFile, checkFile } from './check-file.ts'

const order: CheckOrder = workerData

async function checked(): Promise<CheckedFile> {
  const catalogue = parseSerialised(order.catalogue)
  if (catalogue === undefined) throw new Error('the catalogue of the server cannot be read')
  return await checkFile(catalogue, order.request)
}

function say(answer: CheckAnswer, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, [...transfer])
}

async function answer(): Promise<void> {
  try {
    const { series, findings, ...file } = await checked()
    const encoder = new TextEncoder()
    for (const [of, parts] of [
      ['series', series],
      ['findings', findings],
    ] as const)
      for (const { n, text } of parts) {
        const bytes = encoder.encode(text)
        const heard = parentPort === null ? undefined : once(parentPort, 'message')
        say({ kind: 'part', of, n, text: bytes }, [bytes.buffer])
        await heard
      }
    say({ kind: 'checked', file })
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { kind, code, message, errors } = error
    say({ kind: 'refused', problem: [kind, code, message, errors] })
  }
}

await answer()
