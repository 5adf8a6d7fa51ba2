import type { Period } from '@marsad/model'
import type { ChartId, ChartInput } from '../chart-type.ts'
import type { Geography } from '../territory/geography.ts'
import type { GalleryLanguage } from './names.ts'

/** One chart of the gallery, of any type, in its languages. */
export type FigureCase = {
  readonly id: string
  readonly type: ChartId
  readonly title: Readonly<Record<GalleryLanguage, string>>
  readonly decimals: number
  input(
    language: GalleryLanguage,
    geography: Geography,
  ): Omit<ChartInput, 'words' | 'text' | 'decimals'>
}

/** A period of a case. */
export function at(period: string): Period {
  return period as Period
}
