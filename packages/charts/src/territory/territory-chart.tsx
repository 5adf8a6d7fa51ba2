import { type ReactNode, useCallback, useMemo } from 'react'
import { BarChart } from '../bars/bar-chart.tsx'
import type { BarRow } from '../bars/model.ts'
import { rowsAt } from '../bars/rows-at.ts'
import type { ChartInput } from '../chart-type.ts'
import type { FigureModel } from '../figure/model.ts'
import { OwnChart, type OwnFigure } from '../figure/own-figure.tsx'
import type { ChartWords } from '../words.ts'
import { type Areas, areaFigures, type NoAreas } from './areas.ts'

/** A map or a grid of tiles with the same figures as sorted bars beside it, or under it where there is no room. */
export function TerritoryChart<Model extends FigureModel>({
  figure,
  input,
  names = NO_NAMES,
}: {
  readonly figure: OwnFigure<Model>
  readonly input: ChartInput
  /** What a territory is called in the picture, where that is not its name. */
  readonly names?: ReadonlyMap<string, string>
}): ReactNode {
  const { series, dimensions, geography, period, words, text, textSize, onOpen } = input
  const shown = useMemo(
    () =>
      areaFigures({
        series,
        ...(dimensions === undefined ? {} : { dimensions }),
        ...(geography === undefined ? {} : { geography }),
        ...(period === undefined ? {} : { period }),
      }),
    [series, dimensions, geography, period],
  )
  const rows = useMemo(() => barsOf(shown, input.words, names), [shown, input.words, names])
  const open = useCallback(
    (row: string) => {
      if (typeof shown !== 'string') onOpen?.({ series: row, period: shown.period })
    },
    [shown, onOpen],
  )
  return (
    <div className="mc-beside">
      <OwnChart figure={figure} input={input} />
      <BarChart
        rows={rows}
        words={words}
        text={text}
        initialWidth={360}
        {...(textSize === undefined ? {} : { textSize })}
        {...(onOpen === undefined ? {} : { onOpen: open })}
      />
    </div>
  )
}

/** All territories as rows, those without a figure too, after the whole country. */
function barsOf(
  areas: Areas | NoAreas,
  words: ChartWords,
  names: ReadonlyMap<string, string>,
): readonly BarRow[] {
  if (typeof areas === 'string') return []
  const { period, figures, total } = areas
  const own = figures.map(({ id, label, areas: codes, point }): BarRow => {
    const short = codes.length === 1 ? names.get(codes[0] ?? '') : undefined
    return {
      id,
      label: short === undefined ? label : words.dated(label, short),
      colour: 'accent',
      value: point?.value ?? null,
      status: point?.status ?? 'O',
      basis: point?.basis ?? 'R',
      ...(point?.reason === undefined ? {} : { reason: point.reason }),
    }
  })
  return [...(total === undefined ? [] : rowsAt([total], period)), ...own]
}

const NO_NAMES: ReadonlyMap<string, string> = new Map()
