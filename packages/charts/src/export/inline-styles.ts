import { LIGHT } from './light.ts'
import type { MarkupElement } from './markup.ts'
import { mixColours } from './oklab.ts'

/** One rule of the style sheet of charts: a chain of ancestors that ends in the element it is for. */
type Rule = {
  readonly chain: readonly Compound[]
  readonly weight: number
  readonly declarations: readonly (readonly [string, string])[]
}

/** Classes and perhaps an element name that one element has to have. */
type Compound = { readonly classes: readonly string[]; readonly name: string | undefined }

/** What of the style sheet means something outside a page. */
const DRAWN = new Set([
  'display',
  'fill',
  'font-size',
  'font-weight',
  'opacity',
  'overflow',
  'paint-order',
  'shape-rendering',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
  'unicode-bidi',
])

/** Reads the rules of a style sheet that draw something, media queries and states apart, the weightiest last. */
export function readRules(style: string): readonly Rule[] {
  const plain = style.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  const rules: Rule[] = []
  for (const { selector, body } of blocksOf(plain)) {
    const declarations = body
      .split(';')
      .map((line) => line.split(/:(.*)/s).map((part) => part.trim()))
      .flatMap(([name = '', value = '']): readonly (readonly [string, string])[] =>
        DRAWN.has(name) || name.startsWith('--') ? [[name, value]] : [],
      )
    for (const one of selector.split(',')) {
      const chain = one.includes(':') ? [] : one.trim().split(/\s+/).map(compoundOf)
      const weight = chain.reduce(
        (sum, { classes, name }) => sum + classes.length * 10 + (name === undefined ? 0 : 1),
        0,
      )
      if (chain.length > 0 && declarations.length > 0) rules.push({ chain, weight, declarations })
    }
  }
  return rules.toSorted((a, b) => a.weight - b.weight)
}

function blocksOf(style: string): readonly { readonly selector: string; readonly body: string }[] {
  const blocks: { selector: string; body: string }[] = []
  let at = 0
  while (at < style.length) {
    const open = style.indexOf('{', at)
    if (open === -1) break
    const selector = style.slice(at, open).trim()
    const close = closing(style, open)
    if (!selector.startsWith('@')) blocks.push({ selector, body: style.slice(open + 1, close) })
    at = close + 1
  }
  return blocks
}

function closing(style: string, open: number): number {
  let depth = 0
  for (let at = open; at < style.length; at += 1) {
    if (style[at] === '{') depth += 1
    if (style[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  return style.length
}

function compoundOf(text: string): Compound {
  const [name, ...classes] = text.split('.')
  return { classes, name: name === '' ? undefined : name }
}

/** An element on the way down, with the custom properties it has by then. */
type Ancestor = {
  readonly name: string
  readonly classes: ReadonlySet<string>
  readonly own: ReadonlyMap<string, string>
}

/** Writes the style of each element as its own attributes, in the light theme, so that the drawing needs no style sheet. What is not displayed is left out. */
export function inlineStyles(
  element: MarkupElement,
  rules: readonly Rule[],
  above: readonly Ancestor[] = [],
): MarkupElement | undefined {
  const classes = new Set((element.attributes.get('class') ?? '').split(' '))
  const path = [...above, { name: element.name, classes, own: above.at(-1)?.own ?? new Map() }]
  const declared = new Map(
    rules.filter(({ chain }) => matches(chain, path)).flatMap((rule) => rule.declarations),
  )
  const own = new Map([
    ...(above.at(-1)?.own ?? []),
    ...[...declared].filter(([name]) => name.startsWith('--')),
  ])
  if (declared.get('display') === 'none') return undefined
  const style = [...declared]
    .filter(([name]) => !name.startsWith('--') && name !== 'display')
    .map(([name, value]) => [name, resolve(value, own)] as const)
    .filter(([, value]) => value !== 'inherit')
  const kept = [...element.attributes].filter(([name]) => name !== 'class')
  const here = { name: element.name, classes, own }
  return {
    name: element.name,
    attributes: new Map([...kept, ...style]),
    children: element.children.flatMap((child): readonly (MarkupElement | string)[] => {
      if (typeof child === 'string') return [child]
      const inlined = inlineStyles(child, rules, [...above, here])
      return inlined === undefined ? [] : [inlined]
    }),
  }
}

function matches(chain: readonly Compound[], path: readonly Ancestor[]): boolean {
  const [last, rest] = [chain.at(-1), chain.slice(0, -1)]
  const [element, above] = [path.at(-1), path.slice(0, -1)]
  if (last === undefined || element === undefined || !fits(last, element)) return false
  if (rest.length === 0) return true
  return above.some((_, index) => matches(rest, above.slice(0, index + 1)))
}

function fits({ classes, name }: Compound, element: Ancestor): boolean {
  return (
    (name === undefined || name === element.name) &&
    classes.every((one) => element.classes.has(one))
  )
}

/** The value of a property without variables and functions. */
function resolve(value: string, own: ReadonlyMap<string, string>): string {
  const plain = value.replaceAll(
    /var\(--([\w-]+)(?:, *([^()]*))?\)/g,
    (_, name: string, fallback?: string) => {
      const set = own.get(`--${name}`)
      return set === undefined ? (LIGHT[name] ?? fallback ?? '') : resolve(set, own)
    },
  )
  const light = plain.replace(/^light-dark\(([^,]+),.*\)$/, '$1')
  const mix = /^color-mix\(in oklab, (#\w{6}) (\d+)%, (#\w{6})\)$/.exec(light)
  if (mix !== null) return mixColours(mix[1] ?? '', mix[3] ?? '', Number(mix[2]) / 100)
  const product = /^calc\(([\d.]+)px \* ([\d.]+)\)$/.exec(light)
  if (product !== null) return String(Number(product[1]) * Number(product[2]))
  return light.replace(/^([\d.]+)px$/, '$1')
}
