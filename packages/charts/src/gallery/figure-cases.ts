import type { FigureCase } from './figure-case.ts'
import { GAP_CASES } from './gap-cases.ts'
import { MULTIPLES_CASES } from './multiples-cases.ts'
import { PAIR_CASES } from './pair-cases.ts'
import { PYRAMID_CASES } from './pyramid-cases.ts'
import { STACKED_CASES } from './stacked-cases.ts'
import { TERRITORY_CASES } from './territory-cases.ts'

/** The charts of our own drawing, type by type. */
export const FIGURE_CASES: readonly FigureCase[] = [
  ...MULTIPLES_CASES,
  ...PAIR_CASES,
  ...STACKED_CASES,
  ...GAP_CASES,
  ...PYRAMID_CASES,
  ...TERRITORY_CASES,
]
