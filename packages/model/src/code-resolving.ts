import type { Codelist } from './catalogue.ts'
import { foldText } from './folding.ts'

/** Finds the code that people mean. Made once for a list, asked for every distinct text. */
export type CodeResolver = {
  /** The code for an id, a label in any language, `id · label`, or a code of another standard; `undefined` unless exactly one fits. */
  readonly resolve: (written: string) => string | undefined
  /** The code whose id or label comes nearest; `undefined` when none comes near. */
  readonly nearest: (written: string) => string | undefined
  /** The code that was meant by a number which lost its leading zeros in a spreadsheet, and how it is written. */
  readonly withLeadingZero: (
    written: string,
  ) => { readonly code: string; readonly written: string } | undefined
}

// Attributes that are codes of other standards, not facts about a code.
const STANDARDS = [
  'hcp',
  'iso_3166_2',
  'iso_3166',
  'iso2',
  'iso3',
  'm49',
  'isco08',
  'ilostat',
  'isic4',
]

/** Makes a resolver for a codelist. */
export function codeResolver(codelist: Codelist): CodeResolver {
  const byName = new Map<string, string | null>()
  const names: { readonly folded: string; readonly code: string }[] = []
  const zeros = new Map<string, { readonly code: string; readonly written: string }>()
  const put = (text: string, code: string): void => {
    const folded = foldText(text)
    if (folded === '') return
    const other = byName.get(folded)
    byName.set(folded, other === undefined || other === code ? code : null)
    names.push({ folded, code })
  }
  for (const { id, labels, attributes } of codelist.codes.values()) {
    put(id, id)
    for (const label of Object.values(labels)) if (label !== undefined) put(label, id)
    for (const standard of STANDARDS) {
      const alias = attributes[standard]
      if (alias === undefined) continue
      const text = String(alias)
      if (codelist.codes.has(text)) continue
      put(text, id)
      if (/^0+[1-9]\d*$/.test(text)) zeros.set(text.replace(/^0+/, ''), { code: id, written: text })
    }
  }
  return {
    resolve(written) {
      if (codelist.codes.has(written)) return written
      const [id = ''] = written.split(' · ')
      if (id !== written && codelist.codes.has(id)) return id
      return byName.get(foldText(written)) ?? undefined
    },
    nearest: (written) => nearestOf(names, foldText(written)),
    withLeadingZero(written) {
      const found = zeros.get(written.trim())
      return found !== undefined && byName.get(written.trim()) === undefined ? found : undefined
    },
  }
}

function nearestOf(
  names: readonly { readonly folded: string; readonly code: string }[],
  folded: string,
): string | undefined {
  if (folded === '') return undefined
  const begun = new Set(
    names.filter((name) => name.folded.startsWith(folded)).map(({ code }) => code),
  )
  const [only] = begun
  if (begun.size === 1) return only
  const most = Math.max(1, Math.floor(folded.length / 3))
  let best: { readonly code: string; readonly distance: number } | undefined
  for (const { folded: name, code } of names) {
    if (Math.abs(name.length - folded.length) > most) continue
    const distance = editDistance(folded, name)
    if (distance <= most && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
      best = { code, distance }
  }
  return best?.code
}

/** Letters to insert, remove, replace or swap with their neighbour to turn one text into the other (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min(
        (above[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (above[j - 1] ?? 0) + (same ? 0 : 1),
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
    }
    before = above
    above = row
  }
  return above[b.length] ?? 0
}
