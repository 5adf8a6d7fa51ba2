/** An address whatever the order of its parameters and however they are escaped. */
function nameOf(address: string): string {
  const { pathname, searchParams } = new URL(address, location.href)
  searchParams.sort()
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams}`
}

/** Answers that came inside the document, by address; each is given once, what follows comes from the server. */
const held = new Map<string, string>()
const taken: string[] = []

for (const block of document.querySelectorAll<HTMLScriptElement>('script[data-answer]')) {
  const { answer } = block.dataset
  if (answer !== undefined) held.set(nameOf(answer), block.text)
}

/** The addresses of the answers that came inside the document, written as the page asked for them where it has. */
export const firstAddresses = (): readonly string[] => [...taken, ...held.keys()]

/** Whether the document brought answers that nobody has taken yet. */
export const hasFirstAnswers = (): boolean => held.size > 0

/** The answer of an address as the document brought it. */
export function takeFirstAnswer(address: string): Response | undefined {
  const name = nameOf(address)
  const text = held.get(name)
  if (text === undefined) return undefined
  held.delete(name)
  taken.push(address)
  return new Response(text, { headers: { 'content-type': 'application/json' } })
}
