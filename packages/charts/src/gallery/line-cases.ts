import { type Period, periodAt } from '@marsad/model'
import type { ChartBreak, ChartPoint, ChartSeries } from '../chart-series.ts'
import type { ColourRole } from '../colour.ts'
import { BY_SEX, pointsOf, QUARTERLY, REMITTANCES, UNEMPLOYMENT } from './figures.ts'
import { EMPTY, type GalleryLanguage, LONG, NAMES, SERIES, surveyBreak } from './names.ts'

/** One line chart of the gallery, in its two languages. */
export type LineCase = {
  readonly id: string
  readonly title: Readonly<Record<GalleryLanguage, string>>
  readonly decimals: number
  series(language: GalleryLanguage): readonly ChartSeries[]
  breaks?(language: GalleryLanguage): readonly ChartBreak[]
}

function one(
  id: string,
  label: string,
  colour: ColourRole,
  points: readonly ChartPoint[],
): ChartSeries {
  return { id, label, colour, points }
}

/** A wave without noise, so that the picture is the same everywhere. */
function wave(index: number, offset: number): number {
  return 10 + offset + Math.round(40 * Math.sin(index / 9 + offset)) / 10
}

/** Line charts on real figures, then on awkward ones. */
export const LINE_CASES: readonly LineCase[] = [
  {
    id: 'line-unemployment-by-area',
    title: {
      fr: 'Taux de chômage selon le milieu, Maroc, 2000–2025, en %',
      ar: 'معدل البطالة حسب وسط الإقامة، المغرب، 2000–2025، %',
      en: 'Unemployment rate by area, Morocco, 2000–2025, %',
    },
    decimals: 1,
    series: (language) => [
      one('_T', NAMES.total[language], 'total', UNEMPLOYMENT.total),
      one('U', NAMES.urban[language], 'cat-1', UNEMPLOYMENT.urban),
      one('R', NAMES.rural[language], 'cat-3', UNEMPLOYMENT.rural),
    ],
    breaks: surveyBreak,
  },
  {
    id: 'line-unemployment-by-sex',
    title: {
      fr: 'Taux de chômage selon le sexe, Maroc, 2017–2025, en %',
      ar: 'معدل البطالة حسب الجنس، المغرب، 2017–2025، %',
      en: 'Unemployment rate by sex, Morocco, 2017–2025, %',
    },
    decimals: 1,
    series: (language) => [
      one('F', NAMES.women[language], 'sex-f', BY_SEX.women),
      one('M', NAMES.men[language], 'sex-m', BY_SEX.men),
    ],
  },
  {
    id: 'line-unemployment-quarterly',
    title: {
      fr: 'Taux de chômage trimestriel, Maroc, 2020–2025, en %',
      ar: 'معدل البطالة الفصلي، المغرب، 2020–2025، %',
      en: 'Quarterly unemployment rate, Morocco, 2020–2025, %',
    },
    decimals: 1,
    series: (language) => [one('_T', NAMES.total[language], 'total', QUARTERLY)],
  },
  {
    id: 'line-remittances-provisional',
    title: {
      fr: 'Transferts reçus, Maroc, 2020–2024, en milliards de dirhams',
      ar: 'التحويلات المستلمة، المغرب، 2020–2024، مليار درهم',
      en: 'Remittances received, Morocco, 2020–2024, billion dirhams',
    },
    decimals: 1,
    series: (language) => [one('_T', NAMES.total[language], 'total', REMITTANCES)],
  },
  {
    id: 'line-one-point',
    title: { fr: 'Un seul point', ar: 'نقطة واحدة', en: 'A single point' },
    decimals: 1,
    series: (language) => [one('_T', NAMES.total[language], 'total', pointsOf({ 2024: 13.3 }))],
  },
  {
    id: 'line-all-missing',
    title: { fr: 'Tout manque', ar: 'كل المعطيات ناقصة', en: 'Everything is missing' },
    decimals: 1,
    series: (language) => [
      one(
        '_T',
        NAMES.total[language],
        'total',
        pointsOf(
          { 2020: null, 2021: null, 2022: null },
          { 2020: EMPTY[language], 2021: EMPTY[language], 2022: EMPTY[language] },
        ),
      ),
    ],
  },
  {
    id: 'line-sixty-series',
    title: { fr: 'Soixante séries', ar: 'ستون سلسلة', en: 'Sixty series' },
    decimals: 1,
    series: (language) => [
      one('_T', NAMES.total[language], 'total', UNEMPLOYMENT.total),
      ...Array.from({ length: 59 }, (_, index) =>
        one(
          `S${index}`,
          `${SERIES[language]} ${index + 1}`,
          'cat-1',
          pointsOf(
            Object.fromEntries(
              Array.from({ length: 26 }, (_, year) => [2000 + year, wave(year, (index % 12) - 4)]),
            ),
          ),
        ),
      ),
    ],
  },
  {
    id: 'line-long-labels',
    title: { fr: 'Libellés arabes longs', ar: 'تسميات طويلة', en: 'Long Arabic labels' },
    decimals: 1,
    series: () =>
      LONG.map((label, index) =>
        one(
          `L${index}`,
          label,
          (['cat-1', 'cat-2', 'cat-3', 'cat-4'] as const)[index] ?? 'cat-5',
          pointsOf(
            Object.fromEntries(
              Array.from({ length: 8 }, (_, year) => [2017 + year, wave(year, index * 0.4)]),
            ),
          ),
        ),
      ),
  },
  {
    id: 'line-negatives',
    title: { fr: 'Valeurs négatives', ar: 'قيم سالبة', en: 'Negative values' },
    decimals: 0,
    series: (language) => [
      one(
        '_T',
        NAMES.total[language],
        'total',
        pointsOf({
          2017: -30,
          2018: -48,
          2019: 'U -30',
          2020: 322,
          2021: 79,
          2022: 'N -66',
          2023: 138,
          2024: 58,
          2025: 'E -17',
        }),
      ),
    ],
  },
  {
    id: 'line-breaks-at-edges',
    title: { fr: 'Ruptures aux bords', ar: 'انقطاعات عند الطرفين', en: 'Breaks at the edges' },
    decimals: 1,
    series: (language) => [
      one(
        '_T',
        NAMES.total[language],
        'total',
        pointsOf({ 2018: 9.5, 2019: 9.2, 2020: 11.9, 2021: 12.3, 2022: 11.8, 2023: 'B 13.0' }),
      ),
    ],
    breaks: (language) =>
      ['2018', '2019', '2024'].map((from) => ({
        from: from as Period,
        label: `${{ fr: 'rupture', ar: 'انقطاع', en: 'break' }[language]} ${from}`,
      })),
  },
  {
    id: 'line-three-hundred-periods',
    title: { fr: 'Trois cents mois', ar: 'ثلاثمائة شهر', en: 'Three hundred months' },
    decimals: 1,
    series: (language) => [
      one(
        'U',
        NAMES.urban[language],
        'cat-1',
        pointsOf(
          Object.fromEntries(
            Array.from({ length: 300 }, (_, index) => [
              periodAt('M', 2000 * 12 + index),
              index > 120 && index < 132 ? null : wave(index, 3),
            ]),
          ),
        ),
      ),
      one(
        'R',
        NAMES.rural[language],
        'cat-3',
        pointsOf(
          Object.fromEntries(
            Array.from({ length: 300 }, (_, index) => [
              periodAt('M', 2000 * 12 + index),
              index > 60 && index < 66 ? null : wave(index, 0),
            ]),
          ),
        ),
      ),
    ],
  },
  {
    id: 'line-axis-not-zero',
    title: {
      fr: 'Axe qui ne part pas de zéro',
      ar: 'محور لا يبدأ من الصفر',
      en: 'An axis that does not start at zero',
    },
    decimals: 1,
    series: (language) => [
      one(
        'F',
        NAMES.women[language],
        'sex-f',
        pointsOf({
          2018: 45.8,
          2019: 45.8,
          2020: 44.8,
          2021: 45.3,
          2022: 44.3,
          2023: 43.6,
          2024: 'P 43.5',
        }),
      ),
    ],
  },
]
