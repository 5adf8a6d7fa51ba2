import { strFromU8, unzipSync } from 'fflate'
import type { Workflow } from './workflow-setting.ts'

/** What the addresses of readers name. */
export type ReadersOf = {
  readonly institution: string
  readonly source: string
  readonly collection: string
  /** A period whose template is asked for. */
  readonly next: string
  /** `series/labour_force`, `indicators/UNEMPLOYMENT_RATE`. */
  readonly measures: readonly string[]
  readonly vintages: readonly string[]
  /** What a search for a receipt looks for. */
  readonly receipt: string
  /** `UNEMPLOYMENT_RATE/lineage?period=2026-Q2`. */
  readonly lineages: readonly string[]
}

/** The address of every reader below `/api/v1`, in many shapes. */
export function readersOf(of: ReadersOf): readonly string[] {
  const { institution, source, collection, next, measures, vintages } = of
  return [
    '/health',
    '/overview',
    '/geography',
    '/themes',
    '/codelists',
    '/codelists/SEX',
    '/glossary',
    '/search?q=chomage',
    `/search?q=${of.receipt}`,
    '/institutions',
    `/institutions/${institution}`,
    '/sources',
    `/sources/${source}`,
    '/collections',
    '/collections/due',
    `/collections/due?institution=${institution}`,
    `/collections/${collection}/check-context`,
    `/collections/${collection}/template.csv?period=${next}`,
    `/collections/${collection}/template.sdmx.csv?period=${next}`,
    `/collections/${collection}/template.xlsx?period=${next}`,
    '/vintages',
    `/vintages/${vintages[0]}`,
    '/openapi.json',
    '/indicators',
    '/indicators?recent=8&withData=true',
    '/indicators?q=chomage',
    `/indicators?institution=${institution}`,
    '/series',
    '/series?withData=true',
    '/submissions',
    '/audit',
    ...measures.flatMap((measure) => [
      `/${measure}`,
      `/${measure}/availability`,
      `/${measure}/data?FREQ=Q`,
      `/${measure}/data?FREQ=*&SEX=*`,
      `/${measure}/data?FREQ=Q&asOf=2027-01-01`,
      ...vintages.map((vintage) => `/${measure}/data?FREQ=Q&asOf=${vintage}`),
      `/${measure}/data?FREQ=Q&basis=reported`,
      `/${measure}/data.csv?FREQ=Q`,
      `/${measure}/data.csv?FREQ=Q&lang=fr`,
      `/${measure}/data.xlsx?FREQ=Q`,
      `/${measure}/data.xlsx?FREQ=*&SEX=*`,
    ]),
    ...of.lineages.map((lineage) => `/indicators/${lineage}`),
  ]
}

/** What differs from one request to the next, or from one day to the next, without telling anything. */
const OF_THE_MOMENT = /"requestId":"[^"]+"|"today":"[^"]+"|"daysLate":\d+/g

/** All that readers see: status, body, and the headers that could tell something. */
export async function seenIn(
  flow: Workflow,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const seen = new Map<string, string>()
  for (const path of paths) {
    const response = await flow.app.request(`http://localhost/api/v1${path}`)
    const bytes = new Uint8Array(await response.arrayBuffer())
    const headers = ['etag', 'last-modified', 'cache-control', 'content-disposition'].map(
      (name) => `${name}: ${response.headers.get(name)}`,
    )
    const body = path.includes('.xlsx') && response.ok ? partsOf(bytes) : strFromU8(bytes)
    const text = [response.status, ...headers, body].join('\n')
    seen.set(path, text.replaceAll(OF_THE_MOMENT, ''))
  }
  return seen
}

/** The parts of a workbook, without the instant it was made. */
function partsOf(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.startsWith('docProps/'))
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n')
}
