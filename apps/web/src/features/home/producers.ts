import { formatList } from '@marsad/language'
import type { IndicatorItem, Institutions } from '../../answers.ts'
import type { Speech } from '../../speech.tsx'

/** The institutions expected to produce an indicator, by name; by code while the names are on their way. */
export function producersOf(
  item: Pick<IndicatorItem, 'institutions'>,
  institutions: readonly Institutions['items'][number][],
  speech: Speech,
): string {
  const names = item.institutions.map((id) => {
    const institution = institutions.find((one) => one.id === id)
    return institution === undefined ? id : speech.text(institution.title)
  })
  return formatList(names, speech.language)
}
