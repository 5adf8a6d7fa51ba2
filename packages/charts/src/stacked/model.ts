import type { Period } from '@marsad/model'
import type { Tone } from '../chart-type.ts'
import type { FigureModel } from '../figure/model.ts'
import type { Legend } from '../legend.ts'
import type { EndLabel } from '../line/end-labels.ts'
import type { Box } from '../line/model.ts'
import type { TimeFrame } from '../line/time-frame.ts'

/** One segment of a stack. */
type Segment = {
  readonly period: Period
  readonly box: Box
  /** Provisional, estimated, forecast, imputed or of low reliability. */
  readonly hollow: boolean
}

/** One part over time. */
export type DrawnLayer = {
  readonly id: string
  readonly label: string
  readonly tone: Tone
  /** Which of the textures tells it apart on paper and with forced colours. */
  readonly texture: number
  /** Bars; empty where the stack is drawn as areas. */
  readonly segments: readonly Segment[]
  /** The area; only where no period is missing and nothing breaks. Empty otherwise. */
  readonly area: string
}

/** Stacked shares worked out to the pixel. */
export type StackedModel = FigureModel &
  Omit<TimeFrame, 'x' | 'y' | 'empty'> & {
    /** From the baseline up. */
    readonly layers: readonly DrawnLayer[]
    /** Letters of what qualifies a period, above its bar. */
    readonly letters: readonly { readonly x: number; readonly y: number; readonly text: string }[]
    readonly ends: readonly EndLabel[]
    readonly legend: Legend
  }
