import type { MessageKey } from '@marsad/language'
import type { IndicatorList } from '../../answers.ts'
import type { FacetParameter } from '../../catalogue-search.ts'
import type { Speech } from '../../speech.tsx'

export type Facet = NonNullable<IndicatorList['facets']>[number]
export type FacetCode = Facet['codes'][number]

const NAMES = {
  theme: 'catalogue.facet.theme',
  donnees: 'catalogue.facet.donnees',
  cle: 'catalogue.facet.cle',
  institution: 'catalogue.facet.institution',
  nature: 'catalogue.facet.nature',
  instrument: 'catalogue.facet.instrument',
  freq: 'catalogue.facet.freq',
  odd: 'catalogue.facet.odd',
  ilostat: 'catalogue.facet.ilostat',
} as const satisfies Record<FacetParameter, MessageKey>

const OWN: Readonly<Record<string, MessageKey>> = {
  'donnees held': 'indicatorState.held',
  'donnees awaited': 'indicatorState.awaited',
  'donnees legal': 'indicatorState.legal',
  'cle true': 'catalogue.keyOnly',
  'freq N': 'catalogue.irregular',
}

/** What a filter is called. */
export function facetName(parameter: FacetParameter, speech: Speech): string {
  return speech.say(NAMES[parameter])
}

/** What a code of a filter is called: by words of our own, by the catalogue, or by itself. */
export function facetCodeName(
  parameter: FacetParameter,
  code: Pick<FacetCode, 'id' | 'title'>,
  speech: Speech,
): string {
  if (code.id === '*') return speech.say('catalogue.any')
  const own = OWN[`${parameter} ${code.id}`]
  if (own !== undefined) return speech.say(own)
  return code.title === null ? code.id : speech.text(code.title)
}
