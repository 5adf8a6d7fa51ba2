import type { CellPlace, Draft, DraftFile, DraftKey, Period } from '@marsad/model'
import { codeNumbers } from './code-numbers.ts'

/** The figures of a file by name and period, and by what stands beside them. */
export type FigureIndex = {
  /** The first figure of a name (measure and key) and period. */
  readonly figure: (name: string, period: Period) => Draft | undefined
  /** The figure of the same period under another code at a position of the key. */
  readonly figureWith: (draft: Draft, position: number, code: string) => Draft | undefined
  readonly isSpoiled: (draft: Draft) => boolean
  readonly spoil: (place: CellPlace) => void
}

/** The figures of one name: most files have one period, so that there is mostly one. */
type Figures = { readonly first: Draft; others: Map<Period, Draft> | undefined }

// More than the columns that a table may have.
const COLUMNS = 32_768

/** Indexes a file: names for what is asked by name, numbers for what stands beside a figure, so that no text is made to look. */
export function indexFigures(file: DraftFile): FigureIndex {
  const byName = new Map<string, Figures>()
  const byNumber = new Map<number, Figures>()
  const numbers = codeNumbers()
  const spoiled = new Map<string, Set<number>>()
  for (const draft of file.drafts) {
    const { key, period } = draft
    if (key.name === '' || key.key === undefined || period === undefined) continue
    const known = byName.get(key.name)
    if (known === undefined) {
      const figures = { first: draft, others: undefined }
      byName.set(key.name, figures)
      byNumber.set(numbers.ofKey(key.measure.id ?? '', key.key), figures)
    } else if (at(known, period) === undefined) {
      known.others ??= new Map()
      known.others.set(period, draft)
    }
  }
  let last: { readonly key: DraftKey; readonly number: number } | undefined
  return {
    figure(name, period) {
      const found = byName.get(name)
      return found === undefined ? undefined : at(found, period)
    },
    figureWith(draft, position, code) {
      const { key, period } = draft
      if (period === undefined || key.key === undefined) return undefined
      if (last?.key !== key) last = { key, number: numbers.ofKey(key.measure.id ?? '', key.key) }
      const found = byNumber.get(
        last.number - numbers.of(position, key.key[position] ?? '') + numbers.of(position, code),
      )
      return found !== undefined && isBeside(key, found.first.key, position, code)
        ? at(found, period)
        : undefined
    },
    isSpoiled: ({ table, row, column }) =>
      spoiled.get(file.tables[table]?.sheet ?? file.name)?.has(row * COLUMNS + column) === true,
    spoil({ sheet, row, column }) {
      const cells = spoiled.get(sheet) ?? new Set()
      spoiled.set(sheet, cells.add(row * COLUMNS + column))
    },
  }
}

function at({ first, others }: Figures, period: Period): Draft | undefined {
  return first.period === period ? first : others?.get(period)
}

/** Two keys could have one number, though none ever will: the codes decide. */
function isBeside(key: DraftKey, other: DraftKey, position: number, code: string): boolean {
  if (key.measure.id !== other.measure.id || key.key?.length !== other.key?.length) return false
  return (
    other.key?.every((one, index) => one === (index === position ? code : key.key?.[index])) ===
    true
  )
}
