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

/** Who sends a file of an institution, and who approves it. */
export type Hands = { readonly sends: Name; readonly approves: Name }

const CNSS: Hands = { sends: 'pedro', approves: 'vanda' }

/** Sends a file, gives a reason for every warning, and has it approved; its id. Anything refused on the way is thrown. */
export async function approvedFile(
  flow: Workflow,
  file: Upload,
  hands: Hands = CNSS,
): Promise<string> {
  const received = must(await upload(flow, hands.sends, file))
  const id = String(received.body.id)
  await sendFrom(flow, id, hands)
  return id
}

/** Gives a reason for every warning of a draft, sends it, and has it approved. Anything refused on the way is thrown. */
export async function sendFrom(
  flow: Workflow,
  id: string,
  { sends, approves }: Hands = CNSS,
): Promise<void> {
  const found = must(await flow.get(`/submissions/${id}/findings`, sends))
  const items = found.body.items as readonly { severity: string; code: string; group: string }[]
  const errors = items.filter(({ severity }) => severity === 'error')
  if (errors.length > 0) throw new Error(errors.map(({ code }) => code).join(', '))
  const groups = items.flatMap(({ severity, group }) => (severity === 'warning' ? [group] : []))
  for (const group of new Set(groups))
    must(
      await flow.step(sends, id, 'explain', {
        ...{ group, reason: 'checked', text: 'Contrôlé avec le registre' },
      }),
    )
  must(await flow.step(sends, id, 'submit'))
  const seen = must(await flow.get(`/submissions/${id}`, approves))
  const { sha256 } = seen.body.receipt as { sha256: string }
  must(await flow.step(approves, id, 'approve', { sha256 }))
}

function must(answer: Answered): Answered {
  if (answer.status < 300) return answer
  throw new Error(answer.text)
}
