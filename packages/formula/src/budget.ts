/** What one formula may cost; beyond it, it is refused with the code `formula.too_costly`. */
export const BUDGET = {
  /** Numbers, series, functions and operators of one formula. */
  nodes: 10_000,
  /** Parentheses, functions and signs one inside the other. */
  depth: 64,
  /** Nodes and observations visited to compute one value. */
  steps: 1_000_000,
} as const
