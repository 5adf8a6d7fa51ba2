import type { ChartBreak, ChartSeries } from '../chart-series.ts'
import { BY_SEX, pointsOf, QUARTERLY, REMITTANCES, UNEMPLOYMENT } from './figures.ts'
import { surveyBreak } from './names.ts'

/** One sparkline of the gallery. It has no words, so it is the same in every language. */
export type SparklineCase = {
  readonly id: string
  readonly series: Pick<ChartSeries, 'points' | 'every'>
  readonly breaks?: readonly ChartBreak[]
}

/** Sparklines on real figures, then on awkward ones. */
export const SPARKLINE_CASES: readonly SparklineCase[] = [
  {
    id: 'sparkline-unemployment',
    series: { points: UNEMPLOYMENT.total },
    breaks: surveyBreak('fr'),
  },
  { id: 'sparkline-women', series: { points: BY_SEX.women } },
  { id: 'sparkline-quarterly', series: { points: QUARTERLY } },
  { id: 'sparkline-provisional', series: { points: REMITTANCES } },
  { id: 'sparkline-one-point', series: { points: pointsOf({ 2024: 13.3 }) } },
  { id: 'sparkline-all-missing', series: { points: pointsOf({ 2023: null, 2024: null }) } },
  { id: 'sparkline-flat', series: { points: pointsOf({ 2022: 5, 2023: 5, 2024: 5 }) } },
  {
    id: 'sparkline-census',
    series: {
      /* Foreign residents at the four censuses: 2014 as legal population; HCP, RGPH, as reported. */
      points: pointsOf({ 2004: 51_435, 2014: 86_206, 2024: 148_152 }),
      every: 10,
    },
  },
]
