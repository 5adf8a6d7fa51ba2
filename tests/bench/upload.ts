// Measures what an upload costs: pnpm exec node --expose-gc tests/bench/upload.ts [rows]
// Not a test: times differ by machine; what counts is the order of magnitude and the memory.
import { openFile, proposeMapping, readDrafts } from '@marsad/exchange'
import { formatSeriesKey, frequencyOf, type Series } from '@marsad/model'
import { validate } from '@marsad/validation'
import writeXlsxFile from 'write-excel-file/universal'
import { check, filledWorkbook, readFile, settingOf } from '../validation/producer-file.ts'
import { catalogue, collectionOf } from '../validation/real-catalogue.ts'

const rowCount = Number(process.argv[2] ?? 100_000)
const setting = settingOf(collectionOf('CNSS_EMP'))
const HEAD = [
  'MEASURE',
  'REF_AREA',
  'SEX',
  'AGE',
  'ACTIVITY',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
]

/** Rows of one measure over all its codes and then over years back, each a figure of its own. */
function* rowsOf(count: number): Generator<readonly (string | number)[]> {
  const codes = (dimension: string) => [
    ...(catalogue.codelists
      .get(catalogue.dimensions.get(dimension)?.codelist ?? '')
      ?.codes.keys() ?? []),
  ]
  let made = 0
  for (let year = 2026; made < count; year -= 1)
    for (const quarter of ['Q3', 'Q2', 'Q1'])
      for (const area of codes('REF_AREA'))
        for (const age of codes('AGE'))
          for (const activity of codes('ACTIVITY'))
            for (const sex of ['_T', 'M', 'F']) {
              if (made === count) return
              made += 1
              const share = sex === '_T' ? 1000 : sex === 'M' ? 600 : 400
              yield [
                'cnss_declared_employees',
                area,
                sex,
                age,
                activity,
                `${year}-${quarter}`,
                share,
                'A',
              ]
            }
}

/** The figures as they would be held, a little different, so that every comparison is made. */
function heldOf(rows: Iterable<readonly (string | number)[]>): readonly Series[] {
  const held = new Map<string, Series>()
  for (const [, area = '', sex = '', age = '', activity = ''] of rows) {
    const key = ['Q', area, 'CNSS_DECL', sex, age, activity, '_T'].map(String)
    held.set(formatSeriesKey(key), {
      ...{ measure: 'cnss_declared_employees', basis: 'R', key },
      observations: [],
    })
  }
  return [...held.values()]
}

async function measure(name: string, bytes: Uint8Array): Promise<void> {
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  const limits = { file: 2 ** 31, inflated: 2 ** 31, ratio: 1000, ratioFrom: 5e6, entries: 1000 }
  const start = performance.now()
  const opened = await openFile(name, bytes, limits)
  if (!opened.ok) throw new Error(opened.finding.code)
  const { reading } = opened.file.detection
  const tables = opened.file.tables(reading)
  const file = readDrafts({
    ...{
      catalogue,
      collection: setting.collection,
      name,
      format: opened.file.format,
      tables,
      reading,
    },
    mapping: proposeMapping(catalogue, setting.collection, tables),
    confirmed: true,
  })
  const read = performance.now()
  const { counts } = validate({
    ...{
      catalogue,
      collection: setting.collection,
      period: setting.period,
      version: setting.plan.version,
      file,
    },
    earlier: heldOf(rowsOf(Math.min(rowCount, 20_000))),
  })
  const done = performance.now()
  const rss = process.memoryUsage().rss - before
  say(
    `${name}: ${counts.figures} figures of ${frequencyOf(setting.period)}, ${megabytes(bytes.length)} MB`,
  )
  say(
    `  read ${seconds(read - start)} s, checked ${seconds(done - read)} s, ${megabytes(rss)} MB more, ${counts.errors} errors, ${counts.warnings} warnings`,
  )
}

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const seconds = (ms: number): string => (ms / 1000).toFixed(2)
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0)

const survey = settingOf(collectionOf('HCP_LFS_Q'))
const workbook = await filledWorkbook(survey)
const start = performance.now()
const { counts } = check(survey, await readFile(survey, 'enquete.xlsx', workbook))
say(`enquete.xlsx: ${counts.figures} figures in ${seconds(performance.now() - start)} s`)

const text = [HEAD, ...rowsOf(rowCount)].map((row) => row.join(',')).join('\n')
await measure('depot.csv', new TextEncoder().encode(text))
if (rowCount <= 200_000) {
  const blob = await writeXlsxFile([
    { sheet: 'S', data: [HEAD, ...rowsOf(rowCount)].map((row) => [...row]) },
  ]).toBlob()
  await measure('depot.xlsx', new Uint8Array(await blob.arrayBuffer()))
}
