import type { ChartSeries } from '../chart-series.ts'
import type { ChartDimension, Selection } from '../selection/selection.ts'
import type { FigureCase } from './figure-case.ts'
import { BY_SEX, pointsOf } from './figures.ts'
import { type GalleryLanguage, LONG, NAMES, surveyBreak } from './names.ts'

function sexes(language: GalleryLanguage): ChartDimension {
  return {
    id: 'SEX',
    label: '',
    codes: [
      { id: 'F', label: NAMES.women[language], colour: 'sex-f' },
      { id: 'M', label: NAMES.men[language], colour: 'sex-m' },
    ],
  }
}

type Figures = Parameters<typeof pointsOf>[0]

function sexesOf(
  language: GalleryLanguage,
  women: ChartSeries['points'],
  men: ChartSeries['points'],
): Pick<Selection, 'series' | 'dimensions'> {
  return {
    dimensions: [sexes(language)],
    series: [
      {
        id: 'F',
        label: NAMES.women[language],
        colour: 'sex-f',
        codes: { SEX: 'F' },
        points: women,
      },
      { id: 'M', label: NAMES.men[language], colour: 'sex-m', codes: { SEX: 'M' }, points: men },
    ],
  }
}

/** Two groups by category at one date. */
function byRow(
  language: GalleryLanguage,
  rows: readonly (readonly [string, Figures[string], Figures[string]])[],
): Pick<Selection, 'series' | 'dimensions'> {
  return {
    dimensions: [
      sexes(language),
      { id: 'ROW', label: '', codes: rows.map(([label], id) => ({ id: String(id), label })) },
    ],
    series: rows.flatMap(([label, women, men], row) =>
      (['F', 'M'] as const).map(
        (sex): ChartSeries => ({
          id: `${row}.${sex}`,
          label: `${label} ${sex}`,
          colour: 'cat-1',
          codes: { SEX: sex, ROW: String(row) },
          points: pointsOf({ 2024: (sex === 'F' ? women : men) ?? null }),
        }),
      ),
    ),
  }
}

/*
 * Labour-force participation rate (HCP, national employment survey, annual notes, as reported) and unemployment rate at the
 * census of 2024, by sex: data/figures/HCP_ENE.csv and HCP_RGPH.csv.
 */
const INDICATORS = {
  participation: {
    fr: 'Taux d’activité (enquête)',
    ar: 'معدل النشاط (البحث)',
    en: 'Participation rate (survey)',
  },
  unemployment: {
    fr: 'Taux de chômage (enquête)',
    ar: 'معدل البطالة (البحث)',
    en: 'Unemployment rate (survey)',
  },
  census: {
    fr: 'Taux de chômage (recensement)',
    ar: 'معدل البطالة (الإحصاء)',
    en: 'Unemployment rate (census)',
  },
} as const

const SEX_TITLE = {
  fr: 'Taux de chômage des femmes et des hommes, Maroc, 2017–2025, en %',
  ar: 'معدل بطالة النساء والرجال، المغرب، 2017–2025، %',
  en: 'Unemployment rate of women and men, Morocco, 2017–2025, %',
}

/** Gaps and ratios on real figures, then on awkward ones; each case is drawn both ways. */
export const GAP_CASES: readonly FigureCase[] = (['gap', 'ratio'] as const).flatMap(
  (type): readonly FigureCase[] => [
    {
      id: `${type}-unemployment-by-sex`,
      type,
      title: SEX_TITLE,
      decimals: 1,
      input: (language) => ({ ...sexesOf(language, BY_SEX.women, BY_SEX.men), quantity: 'rate' }),
    },
    {
      id: `${type}-by-category`,
      type,
      title: {
        fr: 'Femmes et hommes, 2024, en %',
        ar: 'النساء والرجال، 2024، %',
        en: 'Women and men, 2024, %',
      },
      decimals: 1,
      input: (language) => ({
        ...byRow(language, [
          [INDICATORS.participation[language], 19.1, 68.6],
          [INDICATORS.unemployment[language], 19.4, 11.6],
          [INDICATORS.census[language], 25.9, 20.1],
        ]),
        quantity: 'rate',
      }),
    },
    {
      id: `${type}-break-gap-and-flags`,
      type,
      title: {
        fr: 'Rupture, manque, provisoire, croisement',
        ar: 'انقطاع ونقص ومؤقت وتقاطع',
        en: 'Break, gap, provisional, crossing',
      },
      decimals: 1,
      input: (language) => ({
        ...sexesOf(
          language,
          pointsOf({
            2014: 4,
            2015: 5,
            2016: 6,
            2017: 9,
            2018: null,
            2019: 8,
            2020: 7,
            2021: 'P 4',
          }),
          pointsOf({
            2014: 6,
            2015: 5.5,
            2016: 5,
            2017: 5,
            2018: 5,
            2019: 0,
            2020: 6.8,
            2021: 'U 8',
          }),
        ),
        breaks: surveyBreak(language),
        quantity: 'rate',
      }),
    },
    {
      id: `${type}-awkward-categories`,
      type,
      title: {
        fr: 'Manquant, nul, libellés longs',
        ar: 'ناقص وصفر وتسميات طويلة',
        en: 'Missing, zero, long labels',
      },
      decimals: 0,
      input: (language) => ({
        ...byRow(language, [
          [LONG[0], 1_234_567, 2_345_678],
          [LONG[1], null, 345_678],
          [LONG[2], 'P 600000', 600_000],
          [LONG[3], 12_345, 0],
        ]),
        quantity: 'absolute',
      }),
    },
  ],
)
