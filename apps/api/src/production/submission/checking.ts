import { parentPort, workerData } from 'node:worker_threads'
import { parseSerialised } from '@marsad/catalogue'
import { Problem } from '@marsad/model'
import type { CheckAnswer, CheckOrder } from './check-apart.ts'
import { checkFile } from './check-file.ts'

const order: CheckOrder = workerData

async function answer(): Promise<CheckAnswer> {
  try {
    const catalogue = parseSerialised(order.catalogue)
    if (catalogue === undefined) throw new Error('the catalogue of the server cannot be read')
    return { kind: 'checked', file: await checkFile(catalogue, order.request) }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { kind, code, message, errors } = error
    return { kind: 'refused', problem: [kind, code, message, errors] }
  }
}

parentPort?.postMessage(await answer())
