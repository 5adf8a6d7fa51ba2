import { type PointerEvent, type ReactNode, useCallback, useMemo, useState } from 'react'
import type { FigureText } from '../figure/figure-text.ts'
import { ChartNotes } from '../line/chart-notes.tsx'
import { useMeasure } from '../use-measure.ts'
import { useStage } from '../use-stage.ts'
import { useWidth } from '../use-width.ts'
import type { ChartWords } from '../words.ts'
import { BarPicture } from './bar-picture.tsx'
import { moveRow, rowAt } from './focus.ts'
import type { BarInput, BarRow } from './model.ts'
import { prepareBars } from './prepare.ts'

/** What a bar chart is drawn from. */
export type BarChartProps = {
  readonly rows: readonly BarRow[]
  readonly words: ChartWords
  /** Accessible name and description; the description is the text summary. */
  readonly text: FigureText
  readonly order?: BarInput['order']
  readonly textSize?: number
  /** Width for the first paint, before the container has been measured (default 720). */
  readonly initialWidth?: number
  /** Enter on a row: the row of the table is asked for. */
  readonly onOpen?: (row: string) => void
}

/** Horizontal bars that fill their container, each with its name and figure: categories at one date. */
export function BarChart(props: BarChartProps): ReactNode {
  const { rows, words, text, order, textSize, onOpen } = props
  const [container, width] = useWidth<HTMLDivElement>(props.initialWidth ?? 720)
  const measure = useMeasure(container)
  const model = useMemo(
    () =>
      prepareBars({
        rows,
        width,
        words,
        measure,
        ...(order === undefined ? {} : { order }),
        ...(textSize === undefined ? {} : { textSize }),
      }),
    [rows, width, words, measure, order, textSize],
  )
  const [focus, setFocus] = useState<number | null>(null)
  const close = useCallback(() => setFocus(null), [])
  const row = focus === null ? undefined : model.rows[focus]
  const onKey = useCallback(
    (key: string) => {
      const next = moveRow(model, focus, key)
      if (next !== undefined) setFocus(next)
      else if (key === 'Enter' && row !== undefined) onOpen?.(row.id)
      else return false
      return true
    },
    [model, focus, row, onOpen],
  )
  const stage = useStage<HTMLDivElement>({ open: focus !== null, close, onKey })
  const onPoint = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    setFocus(rowAt(model, ((event.clientY - box.top) * model.width) / box.width))
  }
  return (
    <div ref={container} className="mc-figure" dir="ltr">
      <div ref={stage} className="mc-stage" onPointerMove={onPoint} onPointerDown={onPoint}>
        <BarPicture model={model} text={text} focus={focus} />
        <p role="status" aria-live="polite" className="mc-hidden">
          {row?.spoken ?? ''}
        </p>
      </div>
      <ChartNotes notes={model.notes} direction={words.direction} />
    </div>
  )
}
