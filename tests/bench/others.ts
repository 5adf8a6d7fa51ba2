// A thread that asks like any other reader, again and again, and says at the end how long it ever waited.
import { parentPort, workerData } from 'node:worker_threads'

const { address }: { readonly address: string } = workerData
const ASKED = ['/api/v1/health', '/api/v1/indicators/UNEMPLOYMENT_RATE/data?SEX=*']
const waits: number[] = []
let isOver = false

parentPort?.once('message', () => {
  isOver = true
})

for (let index = 0; !isOver; index += 1) {
  const start = performance.now()
  const response = await fetch(address + (ASKED[index % ASKED.length] ?? '')).catch(() => undefined)
  await response?.arrayBuffer().catch(() => undefined)
  waits.push(performance.now() - start)
  // Room for the message that it is over.
  await new Promise((resolve) => setTimeout(resolve, 2))
}
parentPort?.postMessage(waits)
