import type { ChartSeries } from '../chart-series.ts'
import type { ChartDimension } from '../selection/selection.ts'
import type { FigureCase } from './figure-case.ts'
import { BY_SEX, pointsOf, UNEMPLOYMENT } from './figures.ts'
import { LINE_CASES } from './line-cases.ts'
import { type GalleryLanguage, NAMES, surveyBreak } from './names.ts'
import { PERMITS } from './permits.ts'
import { COUNTRIES, REGIONS } from './places.ts'
import { Q3_BY_REGION } from './regions.ts'

type Named = Readonly<Record<string, Readonly<Record<GalleryLanguage, string>>>>

function seriesOf(
  figures: Readonly<Record<string, Readonly<Record<string, number>>>>,
  names: Named,
  language: GalleryLanguage,
): readonly ChartSeries[] {
  return Object.entries(figures).map(([id, values]) => ({
    id,
    label: names[id]?.[language] ?? id,
    colour: id === 'MA' ? 'total' : 'other',
    points: pointsOf(values),
  }))
}

const AWKWARD = [
  'line-one-point',
  'line-all-missing',
  'line-sixty-series',
  'line-long-labels',
  'line-negatives',
  'line-breaks-at-edges',
  'line-three-hundred-periods',
]

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

/** Small multiples on real figures, then on the awkward ones of lines. */
export const MULTIPLES_CASES: readonly FigureCase[] = [
  {
    id: 'multiples-permits-by-country',
    type: 'multiples',
    title: {
      fr: 'Marocains titulaires d’un titre de séjour, par pays, 2008–2023, en milliers',
      ar: 'المغاربة الحاصلون على رخصة إقامة حسب البلد، 2008–2023، بالآلاف',
      en: 'Moroccans holding a residence permit, by country, 2008–2023, thousands',
    },
    decimals: 0,
    input: (language) => ({
      series: seriesOf(PERMITS, COUNTRIES, language),
      quantity: 'absolute',
    }),
  },
  {
    id: 'multiples-own-scales',
    type: 'multiples',
    title: {
      fr: 'Les mêmes, chacun à son échelle',
      ar: 'نفس الرسوم، لكل منها مقياسه',
      en: 'The same, each on its own scale',
    },
    decimals: 1,
    input: (language) => ({
      series: seriesOf(PERMITS, COUNTRIES, language),
      quantity: 'absolute',
      scales: 'own',
    }),
  },
  {
    id: 'multiples-unemployment-by-region',
    type: 'multiples',
    title: {
      fr: 'Taux de chômage selon la région, 3es trimestres 2018–2025, en %',
      ar: 'معدل البطالة حسب الجهة، الفصول الثالثة 2018–2025، %',
      en: 'Unemployment rate by region, 3rd quarters 2018–2025, %',
    },
    decimals: 1,
    input: (language) => ({
      series: seriesOf(Q3_BY_REGION, REGIONS, language).map((one) => ({ ...one, every: 4 })),
      quantity: 'rate',
    }),
  },
  {
    id: 'multiples-two-dimensions',
    type: 'multiples',
    title: {
      fr: 'Deux lignes par graphique : les sexes dans chaque milieu (valeurs d’essai)',
      ar: 'خطان في كل رسم: الجنسان في كل وسط (قيم للتجربة)',
      en: 'Two lines a chart: the sexes in each area (trial values)',
    },
    decimals: 1,
    input: (language) => ({
      quantity: 'rate',
      breaks: surveyBreak(language),
      dimensions: [
        {
          id: 'AREA',
          label: '',
          codes: [
            { id: '_T', label: NAMES.total[language], role: 'total' },
            { id: 'U', label: NAMES.urban[language] },
            { id: 'R', label: NAMES.rural[language] },
          ],
        },
        sexes(language),
      ],
      series: (['_T', 'U', 'R'] as const).flatMap((area) =>
        (['F', 'M'] as const).map((sex): ChartSeries => {
          const [source, shift] = [
            sex === 'F' ? BY_SEX.women : BY_SEX.men,
            { _T: 0, U: 3, R: -4 }[area],
          ]
          return {
            id: `${area}.${sex}`,
            label: `${sexes(language).codes[sex === 'F' ? 0 : 1]?.label}, ${area}`,
            colour: 'cat-1',
            codes: { AREA: area, SEX: sex },
            points: source.map((point) => ({
              ...point,
              value: point.value === null ? null : point.value + shift,
            })),
          }
        }),
      ),
    }),
  },
  {
    id: 'multiples-with-total-and-break',
    type: 'multiples',
    title: {
      fr: 'Taux de chômage selon le milieu, 2000–2025, en %',
      ar: 'معدل البطالة حسب وسط الإقامة، 2000–2025، %',
      en: 'Unemployment rate by area, 2000–2025, %',
    },
    decimals: 1,
    input: (language) => ({
      quantity: 'rate',
      breaks: surveyBreak(language),
      series: [
        {
          id: '_T',
          label: NAMES.total[language],
          colour: 'total',
          points: UNEMPLOYMENT.total,
        },
        { id: 'U', label: NAMES.urban[language], colour: 'cat-1', points: UNEMPLOYMENT.urban },
        { id: 'R', label: NAMES.rural[language], colour: 'cat-3', points: UNEMPLOYMENT.rural },
      ],
    }),
  },
  ...LINE_CASES.filter(({ id }) => AWKWARD.includes(id)).map(
    ({ id, title, decimals, series, breaks }): FigureCase => ({
      id: id.replace('line', 'multiples'),
      type: 'multiples',
      title,
      decimals,
      input: (language) => ({
        series: series(language),
        ...(breaks === undefined ? {} : { breaks: breaks(language) }),
      }),
    }),
  ),
]
