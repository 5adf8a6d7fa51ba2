/** An answer as it came: what a reader of the interface has to look at. */
export type Reply = {
  readonly status: number
  readonly mediaType: string
  readonly etag: string | null
  /** Size of the body in bytes, before compression. */
  readonly size: number
  /** The body, JSON laid out for people, cut after some lines. */
  readonly text: string
  /** Lines left out. */
  readonly cut: number
}

const MOST_LINES = 160

/** Asks this server for a path of the interface; with a tag, only whether it has changed. */
export async function ask(path: string, tag?: string): Promise<Reply> {
  const response = await fetch(`/api/v1${path}`, {
    cache: 'no-store',
    ...(tag === undefined ? {} : { headers: { 'if-none-match': tag } }),
  })
  const body = await response.text()
  const mediaType = (response.headers.get('content-type') ?? '').split(';')[0] ?? ''
  const lines = laidOut(body, mediaType).split('\n')
  return {
    status: response.status,
    mediaType,
    etag: response.headers.get('etag'),
    size: new TextEncoder().encode(body).byteLength,
    text: lines.slice(0, MOST_LINES).join('\n'),
    cut: Math.max(0, lines.length - MOST_LINES),
  }
}

/** JSON with one value a line, lists of plain values kept on theirs; anything else as it is. */
function laidOut(body: string, mediaType: string): string {
  if (!mediaType.endsWith('json')) return body
  const parsed: unknown = JSON.parse(body)
  return JSON.stringify(parsed, null, 2).replace(/\[[^[\]{}]*\]/g, (list) =>
    list.replace(/\s+/g, ' '),
  )
}
