/** Unknowns with their factors come to a value, give or take a margin. */
export type Row = {
  readonly terms: ReadonlyMap<string, number>
  readonly value: number
  readonly margin: number
}

const ZERO = 1e-9

/** Gauss-Jordan elimination: rows that say the same with as few unknowns each as can be. */
export function reduced(rows: readonly Row[]): readonly Row[] {
  const pivots = new Map<string, Row>()
  for (const row of rows) {
    let current = row
    for (const name of row.terms.keys()) {
      const pivot = pivots.get(name)
      if (pivot !== undefined && current.terms.has(name)) current = without(current, pivot, name)
    }
    const [first] = current.terms
    if (first === undefined) continue
    const [name, factor] = first
    const added = scaled(current, 1 / factor)
    for (const [other, pivot] of pivots)
      if (pivot.terms.has(name)) pivots.set(other, without(pivot, added, name))
    pivots.set(name, added)
  }
  return [...pivots.values()]
}

/** A row with so much of a pivot taken away that an unknown is gone from it. */
function without(row: Row, pivot: Row, name: string): Row {
  const factor = row.terms.get(name) ?? 0
  const terms = new Map(row.terms)
  for (const [other, own] of pivot.terms) {
    const left = (terms.get(other) ?? 0) - factor * own
    if (Math.abs(left) < ZERO || other === name) terms.delete(other)
    else terms.set(other, left)
  }
  return {
    terms,
    value: row.value - factor * pivot.value,
    margin: row.margin + Math.abs(factor) * pivot.margin,
  }
}

function scaled({ terms, value, margin }: Row, factor: number): Row {
  return {
    terms: new Map([...terms].map(([name, own]) => [name, own * factor])),
    value: value * factor,
    margin: margin * Math.abs(factor),
  }
}
