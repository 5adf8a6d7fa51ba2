import { parsePeriod } from '@marsad/model'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Effects, NamedMeasure } from '../../answers.ts'
import { isTotal } from '../../figures/names.ts'
import type { IndicatorSearch } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'

type Effect = Effects['items'][number]

/** The state of an indicator page that shows one figure: its codes, its source, and for the calculation its period. */
function searchFor(effect: Effect, measure: NamedMeasure | undefined): IndicatorSearch {
  const { FREQ, SOURCE, ...codes } = effect.key
  const narrowed = Object.entries(codes).filter(([id, code]) => {
    const dimension = measure?.dimensions.find((one) => one.id === id)
    return dimension !== undefined && !isTotal(dimension, code)
  })
  const d = Object.fromEntries(
    [['FREQ', FREQ ?? ''] as const, ...narrowed].map(([id, code]) => [id, [code]]),
  )
  return { d, ...(SOURCE === undefined ? {} : { src: SOURCE }) }
}

/** Leads to the page of the indicator that moves, showing the figure: now, as it was at a publication, or how it is computed. */
export function IndicatorLink(props: {
  readonly effect: Effect
  readonly measure: NamedMeasure | undefined
  readonly asOf?: string | null
  readonly calculation?: boolean
  readonly label?: string
  readonly children: ReactNode
}) {
  const { language } = useSpeech()
  const { effect, measure, asOf, calculation } = props
  const period = parsePeriod(effect.period)
  const search: IndicatorSearch = {
    ...searchFor(effect, measure),
    ...(asOf == null ? {} : { mil: asOf }),
    ...(calculation === true && { vue: 'calcul' as const, ...(period && { per: period }) }),
  }
  return (
    <Link
      to="/$lang/indicateurs/$code"
      params={{ lang: language, code: effect.indicator }}
      search={search}
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
    >
      {props.children}
    </Link>
  )
}
