import { noteAnswer, noteUnreachable } from './connection.ts'
import { takeFirstAnswer } from './first-answers.ts'
import { KEPT } from './messages.ts'

/** Takes what came inside the document, else fetches, and notes whether the answer came from the server or had been kept. */
export async function fetchNoting(...args: Parameters<typeof fetch>): Promise<Response> {
  const first = typeof args[0] === 'string' ? takeFirstAnswer(args[0]) : undefined
  if (first !== undefined) return first
  try {
    const response = await fetch(...args)
    noteAnswer(response.headers.get(KEPT))
    return response
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) noteUnreachable()
    throw error
  }
}
