import type { FigureStop, StopMark } from '../figure/model.ts'
import type { PreparedFrom } from '../figure/own-figure.tsx'
import { cellOf } from '../table/cell.ts'
import type { AreaFigure, Areas } from './areas.ts'

/** The stop of a territory: its name, its date and its figure, or why it has none. */
export function areaStop(
  figure: AreaFigure,
  { period }: Pick<Areas, 'period'>,
  { words }: Pick<PreparedFrom, 'words'>,
  place: Pick<FigureStop, 'x' | 'y' | 'at'> &
    Partial<Pick<FigureStop, 'zones' | 'outlines'>> & { readonly mark: StopMark },
): FigureStop {
  const { value, note = '' } = cellOf(figure.point, words)
  return {
    ...place,
    heading: words.period(period),
    rows: [
      {
        id: figure.id,
        label: figure.label,
        tone: 'accent',
        value: value === null ? words.missing : words.value(value),
        note,
        current: true,
      },
    ],
    ...(figure.series === undefined ? {} : { place: { series: figure.series.id, period } }),
  }
}
