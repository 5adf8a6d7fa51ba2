import type { FigureCase } from './figure-case.ts'
import { STACKED_CASES } from './stacked-cases.ts'

/** The charts of our own drawing, type by type. */
export const FIGURE_CASES: readonly FigureCase[] = [...STACKED_CASES]
