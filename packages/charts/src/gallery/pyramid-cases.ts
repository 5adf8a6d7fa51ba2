import { ageRangeOf } from '../selection/ages.ts'
import type { ChartDimension, Selection } from '../selection/selection.ts'
import { at, type FigureCase } from './figure-case.ts'
import { pointsOf } from './figures.ts'
import { EMPTY, type GalleryLanguage, NAMES } from './names.ts'
import { FIVE_YEAR_AGES, POPULATION } from './population.ts'

function ageName(code: string, language: GalleryLanguage): string {
  const { from = 0, to = null } = ageRangeOf(code) ?? {}
  if (to === null) {
    return { fr: `${from} ans et plus`, ar: `${from} سنة فأكثر`, en: `${from} and over` }[language]
  }
  return { fr: `${from}-${to} ans`, ar: `${from}-${to} سنة`, en: `${from}-${to}` }[language]
}

type Change = (sex: 'F' | 'M', age: number, value: number) => number | string | null

/** Population by age and sex; `change` turns a figure into a missing or flagged one. */
function population(
  language: GalleryLanguage,
  ages: readonly string[],
  change: Change = (_, __, value) => `E ${value}`,
): Pick<Selection, 'series' | 'dimensions' | 'quantity'> {
  const sexes: ChartDimension = {
    id: 'SEX',
    label: '',
    codes: [
      { id: 'F', label: NAMES.women[language], colour: 'sex-f' },
      { id: 'M', label: NAMES.men[language], colour: 'sex-m' },
    ],
  }
  return {
    quantity: 'absolute',
    dimensions: [
      sexes,
      {
        id: 'AGE',
        label: '',
        ordered: true,
        codes: ages.map((id) => ({ id, label: ageName(id, language) })),
      },
    ],
    series: (['F', 'M'] as const).flatMap((sex) =>
      ages.map((age) => {
        const index = FIVE_YEAR_AGES.indexOf(age)
        const figures = ([1990, 2020] as const).map(
          (year) => [year, change(sex, index, POPULATION[sex][year][index] ?? 0)] as const,
        )
        return {
          id: `${sex}.${age}`,
          label: `${sex} ${age}`,
          colour: sex === 'F' ? ('sex-f' as const) : ('sex-m' as const),
          codes: { SEX: sex, AGE: age },
          points: pointsOf(Object.fromEntries(figures), { 2020: EMPTY[language] }),
        }
      }),
    ),
  }
}

/** Pyramids on real figures, then on awkward ones. */
export const PYRAMID_CASES: readonly FigureCase[] = [
  {
    id: 'pyramid-population',
    type: 'pyramid',
    title: {
      fr: 'Population par âge et sexe, Maroc, 2020 et 1990, en milliers',
      ar: 'السكان حسب السن والجنس، المغرب، 2020 و1990، بالآلاف',
      en: 'Population by age and sex, Morocco, 2020 and 1990, thousands',
    },
    decimals: 0,
    input: (language) => ({
      ...population(language, FIVE_YEAR_AGES),
      period: at('2020'),
      compared: [at('1990'), at('2020')],
    }),
  },
  {
    id: 'pyramid-few-ages-gaps-and-flags',
    type: 'pyramid',
    title: {
      fr: 'Peu d’âges, des manques, du provisoire',
      ar: 'فئات قليلة وقيم ناقصة ومؤقتة',
      en: 'Few ages, gaps, provisional figures',
    },
    decimals: 0,
    input: (language) =>
      population(language, FIVE_YEAR_AGES.slice(3, 9), (sex, age, value) =>
        sex === 'F' && age === 5 ? null : sex === 'M' && age === 6 ? `P ${value}` : value,
      ),
  },
  {
    id: 'pyramid-all-missing',
    type: 'pyramid',
    title: { fr: 'Tout manque', ar: 'كل المعطيات ناقصة', en: 'Everything is missing' },
    decimals: 0,
    input: (language) => population(language, FIVE_YEAR_AGES.slice(3, 9), () => null),
  },
]
