import { type Checked, type Context, checkDraft, readContext } from './check-draft.ts'
import { checkedFile } from './checked-file.ts'
import { gridOf } from './grid.ts'
import type { Reader, ReaderAnswer, ReaderCall } from './protocol.ts'

let context: { readonly text: string; readonly read: Context } | undefined
let now: { readonly checked: Checked; readonly grid: ReturnType<typeof gridOf> } | undefined

const reader: Reader = {
  async check({ file, setting }) {
    if (context?.text !== setting.context)
      context = { text: setting.context, read: readContext(setting.context) }
    const result = await checkDraft(file, setting, context.read)
    if (!result.ok) return result
    now = { checked: result.checked, grid: gridOf(result.checked) }
    return { ok: true, file: checkedFile(context.read.catalogue, result.checked) }
  },
  rows: async (request) => present().grid.part(request),
  placeOf: async (request) => present().grid.placeOf(request),
  findings: async ({ group }) =>
    present().checked.validation.findings.filter((one) => one.group === group),
  suggestions: async ({ group }) =>
    present().checked.validation.findings.flatMap(({ group: own, cell, suggestion }) =>
      own === group && cell !== null && suggestion !== undefined
        ? [{ sheet: cell.sheet, row: cell.row, column: cell.column, text: suggestion }]
        : [],
    ),
  bytes: async () => present().checked.bytes,
  // What writes workbooks comes only when one is asked for.
  annotated: async ({ language }) =>
    (await import('./annotate.ts')).annotated(present().checked, language),
}

function present() {
  if (now === undefined) throw new Error('no file has been read')
  return now
}

self.addEventListener('message', ({ data }: MessageEvent<ReaderCall>) => {
  const { id, name, request } = data
  // The page calls by the names and types of `Reader`.
  const answer = (reader[name] as (request: unknown) => Promise<unknown>)(request)
  answer.then(
    (given) => self.postMessage({ id, answer: given } satisfies ReaderAnswer),
    (error: unknown) => self.postMessage({ id, failed: String(error) } satisfies ReaderAnswer),
  )
})
