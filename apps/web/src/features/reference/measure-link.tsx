import type { LabelsOf } from '@marsad/api/client'
import { Link } from '@tanstack/react-router'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'

/** A measure as other things name it. */
export type NamedMeasure = {
  readonly id: string
  readonly type: 'series' | 'indicator'
  readonly title: LabelsOf
}

/** The way to the page of an indicator or a base series; with `vintage`, as it was known at that publication. */
export function MeasureLink(props: { readonly measure: NamedMeasure; readonly vintage?: string }) {
  const { language } = useSpeech()
  const { measure, vintage } = props
  const search = vintage === undefined ? {} : { mil: vintage }
  const params = { lang: language, code: measure.id }
  return measure.type === 'indicator' ? (
    <Link to="/$lang/indicateurs/$code" params={params} search={search}>
      <Label of={measure.title} />
    </Link>
  ) : (
    <Link to="/$lang/series/$code" params={params} search={search}>
      <Label of={measure.title} />
    </Link>
  )
}
