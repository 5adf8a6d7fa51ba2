import type { Answered, Name, Workflow } from './workflow-setting.ts'

const HOST = 'http://localhost'

/** A file as it is sent, and what the form says beside it. */
export type Upload = {
  readonly collection: string
  readonly period: string
  readonly name: string
  readonly content: string | Uint8Array
  readonly reading?: object
  readonly mapping?: object
}

function formOf({ name, content, reading, mapping }: Omit<Upload, 'collection' | 'period'>) {
  const form = new FormData()
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  form.set('file', new File([new Uint8Array(bytes)], name))
  if (reading !== undefined) form.set('reading', JSON.stringify(reading))
  if (mapping !== undefined) form.set('mapping', JSON.stringify(mapping))
  return form
}

async function ask(
  flow: Workflow,
  who: Name,
  path: string,
  init: { readonly method: string; readonly body: FormData; readonly headers?: object },
): Promise<Answered> {
  const response = await flow.app.request(`${HOST}/api/v1${path}`, {
    ...init,
    headers: { origin: HOST, cookie: flow.cookieOf(who), ...init.headers },
  })
  const text = await response.text()
  const body: Answered['body'] = JSON.parse(text)
  const outcome =
    typeof body.code === 'string' ? `${response.status} ${body.code}` : String(response.status)
  return { status: response.status, outcome, body, headers: response.headers, text }
}

/** Sends a file over HTTP, as a page does. */
export function upload(
  flow: Workflow,
  who: Name,
  { collection, period, ...file }: Upload,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  const body = formOf(file)
  body.set('collection', collection)
  body.set('period', period)
  return ask(flow, who, '/submissions', { method: 'POST', body, headers })
}

/** Puts another file into a submission, as it is now. */
export async function replace(
  flow: Workflow,
  who: Name,
  id: string,
  file: Omit<Upload, 'collection' | 'period'>,
): Promise<Answered> {
  const seen = await flow.get(`/submissions/${id}`, who)
  const headers = { 'if-match': seen.headers.get('etag') ?? '"0"' }
  return await ask(flow, who, `/submissions/${id}/file`, {
    ...{ method: 'PUT', headers },
    body: formOf(file),
  })
}
