import type { Place, Tone } from '../chart-type.ts'
import type { Box, ChartNote } from '../line/model.ts'

/** One figure of a tooltip. */
export type StopRow = {
  readonly id: string
  readonly label: string
  readonly tone: Tone
  readonly value: string
  /** What qualifies it, in words; empty for nothing. */
  readonly note: string
  /** Whether it is the one in focus, which is spoken. */
  readonly current: boolean
}

/** How the place of a stop is shown. */
export type StopMark =
  | { readonly kind: 'ring' }
  | { readonly kind: 'box'; readonly box: Box }
  | { readonly kind: 'outline'; readonly path: string }
  | { readonly kind: 'none' }

/** Where the keyboard or a pointer can stop. */
export type FigureStop = {
  readonly x: number
  readonly y: number
  /** Place along its track (time, rank), in one measure for all tracks: up and down go to the nearest. */
  readonly at: number
  readonly mark: StopMark
  /** Where a pointer means it; several where it has several parts. Default: wherever it is the nearest of its track. */
  readonly zones?: readonly Box[]
  /** Closed outlines where a pointer means it, finer than `zones`. */
  readonly outlines?: readonly (readonly (readonly [number, number])[])[]
  readonly heading: string
  readonly rows: readonly StopRow[]
  /** The figure of the selection behind it. */
  readonly place?: Place
}

/** The stops of one series, one row or one side. */
export type FigureTrack = {
  readonly id: string
  /** Where a pointer means this track. Default: anywhere. */
  readonly area?: Box
  readonly stops: readonly FigureStop[]
}

/** How arrow keys move: along tracks with up and down between them; down a list of rows, with Home and End to its ends; or to the nearest stop that way. */
export type Movement = 'tracks' | 'rows' | 'space'

/** What all charts of our own drawing have, worked out to the pixel. */
export type FigureModel = {
  readonly width: number
  readonly height: number
  readonly textSize: number
  readonly lineHeight: number
  readonly direction: 'ltr' | 'rtl'
  /** Nothing to draw has a figure. */
  readonly empty: boolean
  readonly movement: Movement
  readonly tracks: readonly FigureTrack[]
  readonly notes: readonly ChartNote[]
}
