import { formatList, translate } from '@marsad/language'
import type { ChartType, SummaryInput } from '../chart-type.ts'
import { chartWords } from '../chart-words.ts'
import { OwnChart, type OwnFigure, type PreparedFrom, stillPicture } from '../figure/own-figure.tsx'
import { estimateWidth } from '../measure.ts'
import type { PyramidModel } from '../pyramid/model.ts'
import { preparePyramid } from '../pyramid/prepare.ts'
import { PyramidPicture } from '../pyramid/pyramid-picture.tsx'
import { type AgeRow, sidesOf } from '../pyramid/sides.ts'
import { cellOf } from '../table/cell.ts'
import type { FigureTable } from '../table/figure-table.ts'

const figure: OwnFigure<PyramidModel> = { prepare: preparePyramid, Picture: PyramidPicture }

/** Ages of women and men, back to back on one scale. */
export const pyramid: ChartType = {
  id: 'pyramid',
  fits: (selection) => {
    const sides = sidesOf(selection)
    if (sides === 'not-age-and-sex') return { score: 0, reason: 'chart.fit.not-age-and-sex' }
    if (sides === 'unequal-ages') return { score: 0, reason: 'chart.fit.unequal-ages' }
    const counted = selection.quantity === 'absolute' || selection.quantity === 'share'
    return counted
      ? { score: 3, reason: 'chart.fit.age-and-sex' }
      : { score: 0, reason: 'chart.fit.not-counted' }
  },
  Draw: (input) => <OwnChart figure={figure} input={input} />,
  picture: (input, width, measure = estimateWidth) =>
    stillPicture(figure, input, { width, measure }),
  describe,
  rowsOf,
}

function describe(input: SummaryInput): string {
  const { language, decimals } = input
  const [say, words] = [translate(language), chartWords(language, decimals)]
  const sides = sidesOf(input)
  if (typeof sides === 'string') return words.empty
  const { rows, period } = sides
  const peak = (side: 'men' | 'women'): string | undefined => {
    const known = rows.flatMap((row) => {
      const value = row[side].point?.value
      return value == null ? [] : [{ row, value }]
    })
    const most = known.toSorted((a, b) => b.value - a.value)[0]
    if (most === undefined) return undefined
    return words.named(sides[side].label, words.dated(most.row.code.label, words.value(most.value)))
  }
  const peaks = [peak('men'), peak('women')].filter((text) => text !== undefined)
  if (peaks.length === 0) return words.empty
  const isMissing = ({ men, women }: AgeRow) =>
    [men, women].some(({ point }) => point?.value == null)
  const missing = rows.filter(isMissing).map(({ code }) => code.label)
  return say('chart.summary', {
    first: say('chart.summary.pyramid', {
      period: words.period(period),
      peaks: peaks.reduce((before, after) => say('chart.summary.join', { before, after })),
    }),
    second:
      missing.length === 0
        ? say('chart.summary.none-missing')
        : say('chart.summary.missing', { spans: formatList(missing, language) }),
  })
}

function rowsOf(input: PreparedFrom): FigureTable {
  const { words } = input
  const sides = sidesOf(input)
  const corner = translate(words.language)('chart.pyramid.age')
  if (typeof sides === 'string') return { corner, columns: [], rows: [] }
  return {
    corner,
    columns: [sides.men, sides.women].map(({ id, label }) => ({ id, label })),
    rows: sides.rows.map(({ code, men, women }) => ({
      id: code.id,
      label: code.label,
      cells: [men, women].map(({ point }) => cellOf(point, words)),
    })),
  }
}
