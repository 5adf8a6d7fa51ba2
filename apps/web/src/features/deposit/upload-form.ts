import type { Received } from '../../answers.ts'
import { ApiError } from '../../api-error.ts'
import { refused } from '../../queries.ts'
import type { Sending } from './send-draft.ts'

/**
 * Sends a form and says how much of it is on its way; `fetch` cannot say that.
 *
 * @throws ApiError
 */
export async function uploadForm(
  request: {
    readonly method: 'POST' | 'PUT'
    readonly address: string
    readonly headers: Readonly<Record<string, string>>
    readonly form: FormData
  },
  onProgress: (sending: Sending) => void,
): Promise<Received> {
  const asked = new XMLHttpRequest()
  asked.open(request.method, request.address)
  for (const [name, value] of Object.entries(request.headers)) asked.setRequestHeader(name, value)
  asked.upload.addEventListener('progress', ({ loaded, total }) =>
    onProgress(loaded < total ? { at: 'file', share: loaded / total } : { at: 'checking' }),
  )
  asked.upload.addEventListener('load', () => onProgress({ at: 'checking' }))
  await new Promise<void>((done, failed) => {
    asked.addEventListener('load', () => done())
    for (const event of ['error', 'abort', 'timeout'])
      asked.addEventListener(event, () => failed(new ApiError('network')))
    asked.send(request.form)
  })
  if (asked.status === 201) return JSON.parse(asked.responseText)
  return await refused({
    status: asked.status,
    headers: new Headers({ 'x-request-id': asked.getResponseHeader('x-request-id') ?? '' }),
    json: async () => JSON.parse(asked.responseText),
  })
}
