/** An element of a drawing, read from its markup. */
export type MarkupElement = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (MarkupElement | string)[]
}

const TAG = /<(\/)?([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/)?>/g
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g

/** Reads the markup of a drawing, as React and browsers write it: well-formed, attributes in double quotes. Texts stay escaped. */
export function readMarkup(markup: string): readonly (MarkupElement | string)[] {
  const root: (MarkupElement | string)[] = []
  const open: { name: string; children: (MarkupElement | string)[] }[] = [
    { name: '', children: root },
  ]
  let from = 0
  for (const match of markup.matchAll(TAG)) {
    const [whole, closing, name = '', attributes = '', empty] = match
    const inside = open.at(-1)
    const before = markup.slice(from, match.index)
    if (before !== '') inside?.children.push(before)
    from = match.index + whole.length
    if (closing !== undefined) {
      open.pop()
    } else {
      const children: (MarkupElement | string)[] = []
      inside?.children.push({ name, attributes: attributesOf(attributes), children })
      if (empty === undefined) open.push({ name, children })
    }
  }
  if (from < markup.length) root.push(markup.slice(from))
  return root
}

function attributesOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value] as const),
  )
}

/** Writes an element back. */
export function writeMarkup({ name, attributes, children }: MarkupElement): string {
  const pairs = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('')
  const inside = children
    .map((child) => (typeof child === 'string' ? child : writeMarkup(child)))
    .join('')
  return inside === '' ? `<${name}${pairs}/>` : `<${name}${pairs}>${inside}</${name}>`
}

/** A text as it stands inside markup. */
export function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
