// Measures what deposits cost the running server: pnpm --filter @marsad/tests deposit
// Not a test: times differ by machine, and by what else runs on it. Targets are printed beside, and how long others wait when
// nothing is deposited.
import { loadavg } from 'node:os'
import { Worker } from 'node:worker_threads'
import writeXlsxFile from 'write-excel-file/universal'
import { settingOf } from '../validation/producer-file.ts'
import { catalogue, collectionOf } from '../validation/real-catalogue.ts'
import { type Served, withProducer } from './served.ts'

const DIMENSIONS = ['REF_AREA', 'SEX', 'AGE', 'ACTIVITY', 'CITIZENSHIP']
const EACH_MS = 15

const codesOf = (dimension: string): readonly string[] => [
  ...(catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')?.codes.keys() ??
    []),
]

/** Figures of one measure over all codes of five dimensions, no two for the same. */
function* figures(count: number): Generator<readonly string[]> {
  let made = 0
  for (const citizenship of codesOf('CITIZENSHIP'))
    for (const activity of codesOf('ACTIVITY'))
      for (const age of codesOf('AGE'))
        for (const area of codesOf('REF_AREA'))
          for (const sex of ['M', 'F']) {
            if (made === count) return
            made += 1
            yield [area, sex, age, activity, citizenship]
          }
}

const MEASURE = 'cnss_declared_employees'

async function workbookOf(rows: number, period: string): Promise<Uint8Array> {
  const data: (string | number)[][] = [['MEASURE', ...DIMENSIONS, 'TIME_PERIOD', 'OBS_VALUE']]
  for (const codes of figures(rows)) data.push([MEASURE, ...codes, period, 50])
  const blob = await writeXlsxFile([{ sheet: 'S', data }]).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

/** A million rows within twenty megabytes: codes are said by numbers, and the mapping says what they mean. */
function textOf(
  rows: number,
  period: string,
): { readonly bytes: Uint8Array; readonly mapping: object } {
  const short = new Map<string, Map<string, string>>()
  const numberOf = (dimension: string, code: string): string => {
    const known = short.get(dimension) ?? new Map<string, string>()
    short.set(dimension, known)
    if (!known.has(code)) known.set(code, `x${known.size.toString(36)}`)
    return known.get(code) ?? ''
  }
  const lines = [[...DIMENSIONS, 'OBS_VALUE'].join(';')]
  for (const codes of figures(rows))
    lines.push(
      [...codes.map((code, index) => numberOf(DIMENSIONS[index] ?? '', code)), '50'].join(';'),
    )
  const columns = [...DIMENSIONS, 'OBS_VALUE'].map((head, index) => ({
    ...{ column: index + 1, head, certain: true },
    role: head === 'OBS_VALUE' ? { kind: 'value' } : { kind: 'dimension', dimension: head },
  }))
  return {
    bytes: new TextEncoder().encode(lines.join('\n')),
    mapping: {
      tables: [{ sheet: 'depot.csv', headRow: 1, columns }],
      constants: { MEASURE, TIME_PERIOD: period },
      codes: Object.fromEntries(
        [...short].map(([dimension, codes]) => [
          dimension,
          Object.fromEntries([...codes].map(([code, said]) => [said, code])),
        ]),
      ),
    },
  }
}

type Deposited = {
  readonly counts: { readonly rows: number; readonly errors: number; readonly warnings: number }
  readonly seconds: number
  /** Megabytes above those before. */
  readonly memory: number
  readonly waits: readonly number[]
}

/** What other readers wait while some work goes on. */
async function besideOthers<T>(address: string, work: () => Promise<T>) {
  const worker = new Worker(new URL('./others.ts', import.meta.url), { workerData: { address } })
  await new Promise((resolve) => setTimeout(resolve, 300))
  const result = await work()
  const waits = new Promise<readonly number[]>((resolve) => worker.once('message', resolve))
  worker.postMessage('over')
  return { result, waits: await waits }
}

async function deposit(
  { address, cookie, memory }: Served,
  file: {
    readonly name: string
    readonly period: string
    readonly bytes: Uint8Array
    readonly mapping?: object
  },
): Promise<Deposited> {
  const form = new FormData()
  form.set('collection', 'CNSS_EMP')
  form.set('period', file.period)
  form.set('file', new File([new Uint8Array(file.bytes)], file.name))
  if (file.mapping !== undefined) form.set('mapping', JSON.stringify(file.mapping))
  const rest = memory()
  let most = rest
  const watch = setInterval(() => {
    most = Math.max(most, memory())
  }, EACH_MS)
  const { result, waits } = await besideOthers(address, async () => {
    const start = performance.now()
    const response = await fetch(`${address}/api/v1/submissions`, {
      method: 'POST',
      headers: { origin: address, cookie },
      body: form,
    })
    const answer = (await response.json()) as Deposited
    if (response.status !== 201) throw new Error(JSON.stringify(answer))
    return { counts: answer.counts, seconds: (performance.now() - start) / 1000 }
  })
  clearInterval(watch)
  return { ...result, memory: most - rest, waits }
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const longest = (waits: readonly number[]): string => {
  const sorted = waits.toSorted((a, b) => a - b)
  const at = (share: number): number => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  return `${Math.round(sorted.at(-1) ?? 0)} ms (${at(0.5)} ms mostly, ${at(0.999)} ms for 999 of 1000 of ${waits.length})`
}

function tell(what: string, bytes: Uint8Array, one: Deposited, target: string): void {
  const { rows, errors, warnings } = one.counts
  say(
    `${what}: ${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB, ${errors} errors, ${warnings} warnings`,
  )
  say(
    `  ${one.seconds.toFixed(2)} s, ${Math.round(one.memory)} MB above rest, others wait at most ${longest(one.waits)}; ${target}`,
  )
}

say(
  `load average ${loadavg()
    .map((one) => one.toFixed(2))
    .join(' ')}`,
)
const only = process.argv[2]
await withProducer(async (served) => {
  const setting = settingOf(collectionOf('CNSS_EMP'))
  say(
    `at rest ${Math.round(served.memory())} MB; the template asks for ${setting.plan.rows.length} figures`,
  )
  const quiet = await besideOthers(
    served.address,
    () => new Promise((resolve) => setTimeout(resolve, 5000)),
  )
  say(`others wait at most ${longest(quiet.waits)} when nothing is deposited`)
  if (only === undefined || only === 'small') {
    const small = await workbookOf(2000, '2025-Q2')
    tell(
      'workbook',
      small,
      await deposit(served, { name: 'depot.xlsx', period: '2025-Q2', bytes: small }),
      'target 2 s',
    )
  }
  if (only === undefined || only === 'workbook') {
    const large = await workbookOf(100_000, '2025-Q3')
    const target = 'target 30 s and 300 MB'
    tell(
      'workbook',
      large,
      await deposit(served, { name: 'depot.xlsx', period: '2025-Q3', bytes: large }),
      target,
    )
  }
  if (only === undefined || only === 'text') {
    const text = textOf(1_000_000, '2025-Q4')
    const file = { name: 'depot.csv', period: '2025-Q4', bytes: text.bytes, mapping: text.mapping }
    tell('text', text.bytes, await deposit(served, file), 'target 50 ms for others')
  }
})
say(
  `load average ${loadavg()
    .map((one) => one.toFixed(2))
    .join(' ')}`,
)
