import type { Language } from '@marsad/model'

/** How formulas are written for people in one language. */
export type Notation = {
  readonly quoted: (title: string) => string
  /** A condition on a dimension: `Sexe : Femmes`. */
  readonly condition: (dimension: string, code: string) => string
  readonly comma: string
  readonly total: string
  readonly sumOver: string
  readonly earlier: (years: number) => string
}

const arabicYears = new Intl.PluralRules('ar')

/** One notation a language; operators are the same in all: × ÷ + −. */
export const NOTATIONS: Readonly<Record<Language, Notation>> = {
  fr: {
    quoted: (title) => `« ${title} »`,
    condition: (dimension, code) => `${dimension} : ${code}`,
    comma: ', ',
    total: 'total',
    sumOver: 'somme',
    earlier: (years) => (years === 1 ? 'un an avant' : `${years} ans avant`),
  },
  en: {
    quoted: (title) => `[${title}]`,
    condition: (dimension, code) => `${dimension}: ${code}`,
    comma: ', ',
    total: 'all',
    sumOver: 'sum',
    earlier: (years) => (years === 1 ? 'one year before' : `${years} years before`),
  },
  ar: {
    quoted: (title) => `«${title}»`,
    condition: (dimension, code) => `${dimension}: ${code}`,
    comma: '، ',
    total: 'المجموع',
    sumOver: 'حاصل الجمع',
    earlier: (years) => {
      if (years === 1) return 'قبل سنة'
      if (years === 2) return 'قبل سنتين'
      return `قبل ${years} ${arabicYears.select(years) === 'few' ? 'سنوات' : 'سنة'}`
    },
  },
}
