import type { Period } from '@marsad/model'
import type { ChartBreak } from '../chart-series.ts'

/** The languages of the gallery. */
export type GalleryLanguage = 'fr' | 'ar' | 'en'

/** Names of categories. */
export const NAMES = {
  total: { fr: 'Ensemble', ar: 'المجموع', en: 'Total' },
  urban: { fr: 'Urbain', ar: 'حضري', en: 'Urban' },
  rural: { fr: 'Rural', ar: 'قروي', en: 'Rural' },
  women: { fr: 'Femmes', ar: 'النساء', en: 'Women' },
  men: { fr: 'Hommes', ar: 'الرجال', en: 'Men' },
} as const

/** Long labels. */
export const LONG = [
  'العمال المساعدون العائليون والمتدربون غير المؤدى عنهم',
  'المستقلون والمشغلون في قطاعات الفلاحة والغابة والصيد',
  'المستأجرون الدائمون في الإدارات العمومية والجماعات الترابية',
  'المستأجرون المؤقتون والموسميون في البناء والأشغال العمومية',
] as const

/** What a series without a name of its own is called before its number. */
export const SERIES = { fr: 'Série', ar: 'سلسلة', en: 'Series' } as const

/** Why figures are missing. */
export const EMPTY = {
  fr: 'enquête non réalisée',
  ar: 'البحث لم ينجز',
  en: 'survey not carried out',
} as const

/** The break of the survey in 2017 (HCP, note of February 2018). */
export function surveyBreak(language: GalleryLanguage): readonly ChartBreak[] {
  const words = {
    fr: {
      label: 'rupture : nouvelle enquête',
      detail: '90 000 ménages, 12 régions, nouvelles nomenclatures.',
    },
    ar: { label: 'انقطاع: بحث جديد', detail: '90 000 أسرة، 12 جهة، تصنيفات جديدة.' },
    en: {
      label: 'break: new survey',
      detail: '90,000 households, 12 regions, new classifications.',
    },
  }
  return [{ from: '2017' as Period, ...words[language] }]
}
