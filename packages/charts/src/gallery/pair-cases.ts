import type { ChartSeries } from '../chart-series.ts'
import type { ColourRole } from '../colour.ts'
import { at, type FigureCase } from './figure-case.ts'
import { pointsOf } from './figures.ts'
import { EMPTY, type GalleryLanguage, LONG, NAMES, SERIES, surveyBreak } from './names.ts'

/*
 * Unemployment rate at the censuses of 2014 and 2024 (HCP, RGPH 2024, as reported: data/figures/HCP_RGPH.csv).
 */
const CENSUS = {
  _T: { 2014: 16.2, 2024: 21.3 },
  F: { 2014: 29.6, 2024: 25.9 },
  M: { 2014: 12.4, 2024: 20.1 },
  U: { 2014: 19.3, 2024: 21.2 },
  R: { 2014: 10.5, 2024: 21.4 },
} as const
const GROUPS = {
  _T: ['total', 'total'],
  F: ['women', 'sex-f'],
  M: ['men', 'sex-m'],
  U: ['urban', 'cat-1'],
  R: ['rural', 'cat-3'],
} as const satisfies Record<string, readonly [keyof typeof NAMES, ColourRole]>

function census(language: GalleryLanguage): readonly ChartSeries[] {
  return (['_T', 'F', 'M', 'U', 'R'] as const).map((id) => {
    const [name, colour] = GROUPS[id]
    return { id, label: NAMES[name][language], colour, points: pointsOf(CENSUS[id]), every: 10 }
  })
}

const CENSUS_TITLE = {
  fr: 'Taux de chômage aux recensements de 2014 et de 2024, en %',
  ar: 'معدل البطالة في إحصاءي 2014 و2024، %',
  en: 'Unemployment rate at the censuses of 2014 and 2024, %',
}

/** Awkward pairs: missing, flagged, negative, equal, across a break. */
function awkward(language: GalleryLanguage): readonly ChartSeries[] {
  const one = (
    id: string,
    label: string,
    figures: Parameters<typeof pointsOf>[0],
  ): ChartSeries => ({
    id,
    label,
    colour: 'cat-1',
    points: pointsOf(figures, figures['2016'] === null ? { 2016: EMPTY[language] } : {}),
  })
  return [
    one('same', NAMES.total[language], { 2016: 4, 2018: 4 }),
    one('near', NAMES.women[language], { 2016: 4.1, 2018: 4.2 }),
    one('flagged', NAMES.men[language], { 2016: 'U -3', 2018: 'P 2' }),
    one('missing', NAMES.rural[language], { 2016: null, 2018: 7 }),
    one('none', NAMES.urban[language], { 2016: null, 2018: null }),
  ]
}

/** Dot and slope charts on real figures, then on awkward ones. */
export const PAIR_CASES: readonly FigureCase[] = [
  {
    id: 'dot-censuses',
    type: 'dot',
    title: CENSUS_TITLE,
    decimals: 1,
    input: (language) => ({ series: census(language), quantity: 'rate' }),
  },
  {
    id: 'dot-awkward',
    type: 'dot',
    title: {
      fr: 'Manquant, provisoire, négatif, égal',
      ar: 'ناقص ومؤقت وسالب ومتساو',
      en: 'Missing, provisional, negative, equal',
    },
    decimals: 1,
    input: (language) => ({ series: awkward(language), quantity: 'rate' }),
  },
  {
    id: 'dot-across-a-break',
    type: 'dot',
    title: {
      fr: 'Une rupture entre les deux dates',
      ar: 'انقطاع بين التاريخين',
      en: 'A break between the two dates',
    },
    decimals: 1,
    input: (language) => ({
      series: awkward(language),
      quantity: 'rate',
      breaks: surveyBreak(language),
    }),
  },
  {
    id: 'dot-long-labels',
    type: 'dot',
    title: { fr: 'Libellés arabes longs', ar: 'تسميات طويلة', en: 'Long Arabic labels' },
    decimals: 0,
    input: () => ({
      quantity: 'absolute',
      series: LONG.map((label, index) => ({
        id: `L${index}`,
        label,
        colour: 'cat-1',
        points: pointsOf({
          2014: 1_234_567 / (index + 1),
          2024: 1_734_567 / (index + 1.5),
        }),
      })),
    }),
  },
  {
    id: 'dot-sixty-rows',
    type: 'dot',
    title: { fr: 'Soixante lignes', ar: 'ستون سطرا', en: 'Sixty rows' },
    decimals: 0,
    input: (language) => ({
      series: Array.from({ length: 60 }, (_, index) => ({
        id: `S${index}`,
        label: `${SERIES[language]} ${index + 1}`,
        colour: 'cat-1',
        points: pointsOf({ 2014: (index * 37) % 61, 2024: (index * 17) % 61 }),
      })),
    }),
  },
  {
    id: 'dot-all-missing',
    type: 'dot',
    title: { fr: 'Tout manque', ar: 'كل المعطيات ناقصة', en: 'Everything is missing' },
    decimals: 1,
    input: (language) => ({
      series: awkward(language).slice(-1),
      compared: [at('2016'), at('2018')],
    }),
  },
  {
    id: 'slope-censuses',
    type: 'slope',
    title: CENSUS_TITLE,
    decimals: 1,
    input: (language) => ({ series: census(language), quantity: 'rate' }),
  },
  {
    id: 'slope-awkward',
    type: 'slope',
    title: {
      fr: 'Manquant, provisoire, négatif, égal',
      ar: 'ناقص ومؤقت وسالب ومتساو',
      en: 'Missing, provisional, negative, equal',
    },
    decimals: 1,
    input: (language) => ({ series: awkward(language), quantity: 'rate' }),
  },
  {
    id: 'slope-long-labels',
    type: 'slope',
    title: { fr: 'Libellés arabes longs', ar: 'تسميات طويلة', en: 'Long Arabic labels' },
    decimals: 1,
    input: () => ({
      quantity: 'rate',
      series: LONG.map((label, index) => ({
        id: `L${index}`,
        label,
        colour: (['cat-1', 'cat-2', 'cat-3', 'cat-4'] as const)[index] ?? 'cat-5',
        points: pointsOf({ 2014: 10 + index, 2024: 12 + index / 2 }),
      })),
    }),
  },
]
