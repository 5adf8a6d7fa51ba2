import {
  type Catalogue,
  type Collection,
  type ColumnRole,
  codeResolver,
  editDistance,
  foldText,
  structureOf,
} from '@marsad/model'
import { readPeriod } from '../reading/period-text.ts'
import type { CellMark, CellValue } from '../table-row.ts'
import { DIMENSION_WORDS, HEAD_WORDS } from './head-words.ts'
import type { MappingMemory } from './mapping.ts'

/** What a head means for a collection. */
export type HeadReader = {
  readonly role: (head: CellValue, mark: CellMark | undefined) => ColumnRole | undefined
  /** The role whose name comes nearest to a head that means nothing. */
  readonly nearest: (head: string) => ColumnRole | undefined
}

/** Dimensions of the measures of a collection, SOURCE among them, FREQ not. */
function dimensionsOf(catalogue: Catalogue, collection: Collection): readonly string[] {
  const all = collection.measures.flatMap((id) => {
    const measure = catalogue.series.get(id) ?? catalogue.indicators.get(id)
    return measure === undefined ? [] : structureOf(measure).slice(1)
  })
  const order = [...catalogue.dimensions.keys()]
  return [...new Set(all)].sort((a, b) => order.indexOf(a) - order.indexOf(b))
}

/** Makes a reader of heads: ids, titles and usual words in three languages, and what was remembered. */
export function headReader(
  catalogue: Catalogue,
  collection: Collection,
  memory: MappingMemory | undefined,
): HeadReader {
  const names = new Map<string, ColumnRole>()
  const put = (word: string | undefined, role: ColumnRole): void => {
    const folded = foldText(word ?? '')
    if (folded !== '' && !names.has(folded)) names.set(folded, role)
  }
  // Names for the machine first: AREA is a dimension, and what many call REF_AREA.
  const dimensions = dimensionsOf(catalogue, collection)
  for (const dimension of dimensions) put(dimension, { kind: 'dimension', dimension })
  for (const { role, words } of HEAD_WORDS) put(words[0], role)
  for (const [head, role] of Object.entries(memory?.heads ?? {})) put(head, role)
  for (const dimension of dimensions) {
    const role = { kind: 'dimension', dimension } as const
    const titles = Object.values(catalogue.dimensions.get(dimension)?.title ?? {})
    for (const word of [dimension, ...titles, ...(DIMENSION_WORDS[dimension] ?? [])])
      put(word, role)
  }
  for (const { role, words } of HEAD_WORDS) for (const word of words) put(word, role)
  for (const id of collection.measures) {
    const role = { kind: 'value', measure: id } as const
    const measure = catalogue.series.get(id) ?? catalogue.indicators.get(id)
    for (const word of [id, ...Object.values(measure?.title ?? {})]) put(word, role)
  }
  const acrossCodes = acrossReader(catalogue, collection)
  return {
    role(head, mark) {
      const text = String(head ?? '').trim()
      return text === '' ? undefined : (acrossCodes(text, mark) ?? names.get(foldText(text)))
    },
    nearest: (head) => nearestRole(names, foldText(head)),
  }
}

/** Heads of a wide table: `SEX=F`, `TIME_PERIOD=2024`, or in a free file a label of the dimension, or a period. */
function acrossReader(
  catalogue: Catalogue,
  collection: Collection,
): (text: string, mark: CellMark | undefined) => ColumnRole | undefined {
  const { across } = collection
  const codelist = catalogue.codelists.get(catalogue.dimensions.get(across ?? '')?.codelist ?? '')
  const resolver = codelist === undefined ? undefined : codeResolver(codelist)
  return (text, mark) => {
    const [dimension = '', code = ''] = text.split('=')
    if (code !== '' && dimension.includes(' ')) return undefined
    if (code !== '' && (catalogue.dimensions.has(dimension) || dimension === 'TIME_PERIOD')) {
      const period =
        dimension === 'TIME_PERIOD' ? readPeriod(code, collection.frequency) : undefined
      if (period !== undefined) return { kind: 'value', period }
      return { kind: 'value', code: { dimension, code } }
    }
    if (/\d{4}/.test(text) || mark === 'date') {
      const period = readPeriod(text, collection.frequency)
      if (period !== undefined) return { kind: 'value', period }
    }
    const own = across === undefined ? undefined : resolver?.resolve(text)
    return own === undefined || across === undefined
      ? undefined
      : { kind: 'value', code: { dimension: across, code: own } }
  }
}

function nearestRole(
  names: ReadonlyMap<string, ColumnRole>,
  folded: string,
): ColumnRole | undefined {
  let best: { readonly role: ColumnRole; readonly distance: number } | undefined
  for (const [name, role] of names) {
    if (role.kind === 'ignored') continue
    const distance = editDistance(folded, name)
    if (distance <= Math.floor(name.length / 3) && distance < (best?.distance ?? 99))
      best = { role, distance }
  }
  return best?.role
}
