/** Answers that came inside the document, by address; each is given once, what follows comes from the server. */
const held = new Map<string, string>()

for (const block of document.querySelectorAll<HTMLScriptElement>('script[data-answer]')) {
  const { answer } = block.dataset
  if (answer !== undefined) held.set(new URL(answer, location.href).href, block.text)
}

/** The addresses of the answers that came inside the document. */
export const firstAddresses: readonly string[] = [...held.keys()]

/** The answer of an address as the document brought it. */
export function takeFirstAnswer(address: string): Response | undefined {
  const { href } = new URL(address, location.href)
  const text = held.get(href)
  held.delete(href)
  return text === undefined
    ? undefined
    : new Response(text, { headers: { 'content-type': 'application/json' } })
}
