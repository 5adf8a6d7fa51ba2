import type { Language } from '@marsad/model'
import type { Data } from '../answers.ts'
import { periodsWithFigures } from './period-range.ts'
import { frozenVintage } from './vintages-shown.ts'

/** The name of a file made from a figure, without its ending: `UNEMPLOYMENT_RATE_2006-2025_milHCP_ENE_2025_fr`. */
export function fileNameOf(
  data: Pick<Data, 'measure' | 'series' | 'vintages' | 'vintage'>,
  search: { readonly mil?: string },
  language: Language,
): string {
  const periods = periodsWithFigures(data)
  const [first, last] = [periods[0], periods.at(-1)]
  const span =
    first === undefined || last === undefined ? [] : [first === last ? first : `${first}-${last}`]
  const frozen = frozenVintage(search, data)
  const vintage = frozen === null ? [] : [`mil${frozen}`]
  return [data.measure, ...span, ...vintage, language].join('_').replaceAll('/', '-')
}
