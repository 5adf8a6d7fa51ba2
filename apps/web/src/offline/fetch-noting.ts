import { noteAnswer, noteUnreachable } from './connection.ts'
import { KEPT } from './messages.ts'

/** Fetches, and notes whether the answer came from the server or had been kept. */
export async function fetchNoting(...args: Parameters<typeof fetch>): Promise<Response> {
  try {
    const response = await fetch(...args)
    noteAnswer(response.headers.get(KEPT))
    return response
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) noteUnreachable()
    throw error
  }
}
