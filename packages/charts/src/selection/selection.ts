import type { Period } from '@marsad/model'
import type { ChartBreak, ChartSeries } from '../chart-series.ts'
import type { ColourRole } from '../colour.ts'
import type { Geography } from '../territory/geography.ts'
import type { Quantity } from './quantity.ts'

/** A code of a dimension, as charts name it. */
export type ChartCode = {
  readonly id: string
  /** Name in the reader's language. */
  readonly label: string
  /** The colour that follows the code on every page. Without it charts that need one take the next categorical colour. */
  readonly colour?: ColourRole
  readonly role?: 'total' | 'residual'
}

/** A dimension in which the series of a selection differ. */
export type ChartDimension = {
  /** `SEX`, `AGE`, `REF_AREA`: charts know what these mean. */
  readonly id: string
  /** Name in the reader's language. */
  readonly label: string
  /** The codes of the selection, in the order of their codelist. */
  readonly codes: readonly ChartCode[]
  /** Whether that order is a natural one (ages, education), which beats sorting by value. */
  readonly ordered?: boolean
  /** Sets of codes that together are the whole, where the codelist names them. */
  readonly partitions?: readonly (readonly string[])[]
  /** Whether shares are shares of the whole of this dimension, so that those of disjoint codes add up. */
  readonly whole?: boolean
}

/** What the reader looks at, as chart types judge it and draw it. */
export type Selection = {
  /** In the order of the codelists. Each series has its `codes` where `dimensions` are given. */
  readonly series: readonly ChartSeries[]
  readonly breaks?: readonly ChartBreak[]
  /** Default: one dimension without a meaning of its own. */
  readonly dimensions?: readonly ChartDimension[]
  /** What the figures measure (default `other`: nothing is added up, no map is refused). */
  readonly quantity?: Quantity
  /** Shapes and tiles of territories; without it no map is offered. */
  readonly geography?: Geography
  /** The date of charts that show only one (default: the latest for which most series have a figure). */
  readonly period?: Period
  /** The two dates of charts that compare two (default: the first and the last that most series have). */
  readonly compared?: readonly [Period, Period]
}
