import type { Period } from '@marsad/model'
import type { ChartBreak } from '../chart-series.ts'

/** The languages of the gallery. */
export type GalleryLanguage = 'fr' | 'ar'

/** Names of categories. */
export const NAMES = {
  total: { fr: 'Ensemble', ar: 'المجموع' },
  urban: { fr: 'Urbain', ar: 'حضري' },
  rural: { fr: 'Rural', ar: 'قروي' },
  women: { fr: 'Femmes', ar: 'النساء' },
  men: { fr: 'Hommes', ar: 'الرجال' },
} as const

/** Long labels. */
export const LONG = [
  'العمال المساعدون العائليون والمتدربون غير المؤدى عنهم',
  'المستقلون والمشغلون في قطاعات الفلاحة والغابة والصيد',
  'المستأجرون الدائمون في الإدارات العمومية والجماعات الترابية',
  'المستأجرون المؤقتون والموسميون في البناء والأشغال العمومية',
] as const

/** Why figures are missing. */
export const EMPTY = { fr: 'enquête non réalisée', ar: 'البحث لم ينجز' } as const

/** The break of the survey in 2017 (HCP, note of February 2018). */
export function surveyBreak(language: GalleryLanguage): readonly ChartBreak[] {
  const words = {
    fr: {
      label: 'rupture : nouvelle enquête',
      detail: '90 000 ménages, 12 régions, nouvelles nomenclatures.',
    },
    ar: { label: 'انقطاع: بحث جديد', detail: '90 000 أسرة، 12 جهة، تصنيفات جديدة.' },
  }
  return [{ from: '2017' as Period, ...words[language] }]
}
