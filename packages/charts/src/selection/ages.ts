/** The ages of an age group in completed years; `to` is null for an open group. */
export type AgeRange = { readonly from: number; readonly to: number | null }

/** Reads an age code: `Y15T24`, `Y_GE65`, `Y_LT15`, `Y7`. `undefined` for a total and for what is no age. SDMX CL_AGE. */
export function ageRangeOf(code: string): AgeRange | undefined {
  const bounded = /^Y(\d+)(?:T(\d+))?$/.exec(code)
  if (bounded !== null) return { from: Number(bounded[1]), to: Number(bounded[2] ?? bounded[1]) }
  const open = /^Y_(GE|LT)(\d+)$/.exec(code)
  if (open === null) return undefined
  const years = Number(open[2])
  return open[1] === 'GE' ? { from: years, to: null } : { from: 0, to: years - 1 }
}

/** Neighbouring age groups of one width, youngest first; the last may be open. */
export type AgeLadder = {
  readonly width: number
  readonly steps: readonly { readonly code: string; readonly range: AgeRange }[]
}

/** Fewer steps than this are no pyramid. */
const FEWEST = 3

/** The longest run of neighbouring age groups of equal width among some codes, with the open group that follows it; `undefined` when there is none of three or more. */
export function ageLadder(codes: readonly string[]): AgeLadder | undefined {
  const steps = codes.flatMap((code) => {
    const range = ageRangeOf(code)
    return range === undefined ? [] : [{ code, range }]
  })
  const widths = new Set(
    steps.flatMap(({ range }) => (range.to === null ? [] : [range.to - range.from + 1])),
  )
  const ladders = [...widths].flatMap((width) => laddersOf(steps, width))
  return ladders.reduce<AgeLadder | undefined>(
    (best, one) => (one.steps.length > (best?.steps.length ?? FEWEST - 1) ? one : best),
    undefined,
  )
}

function laddersOf(steps: AgeLadder['steps'], width: number): readonly AgeLadder[] {
  const equal = steps
    .filter(({ range }) => range.to !== null && range.to - range.from + 1 === width)
    .toSorted((a, b) => a.range.from - b.range.from)
  const runs: AgeLadder['steps'][number][][] = []
  for (const step of equal) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1)?.range.to === step.range.from - 1) run.push(step)
    else runs.push([step])
  }
  return runs.map((run) => {
    const open = steps.find(
      ({ range }) => range.to === null && range.from === (run.at(-1)?.range.to ?? -2) + 1,
    )
    return { width, steps: open === undefined ? run : [...run, open] }
  })
}
