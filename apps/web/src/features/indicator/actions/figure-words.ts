import { shownPeriod } from '@marsad/charts'
import type { Data } from '../../../answers.ts'
import { chartSeriesOf } from '../../../figures/chart-series.ts'
import { figureTitle } from '../../../figures/figure-title.ts'
import { isTotal } from '../../../figures/names.ts'
import { periodsWithFigures, within } from '../../../figures/period-range.ts'
import { unitPhrase } from '../../../figures/unit.ts'
import type { Speech } from '../../../speech.tsx'
import type { ActionSubject } from '../figure-actions.tsx'

/** The title of a figure on one line: what, by what, who, where, when, in which unit. */
export function wholeTitle(
  subject: Pick<ActionSubject, 'record' | 'data' | 'search'>,
  speech: Speech,
): string {
  const { record } = subject
  const data = dataInView(subject, speech)
  const unit = unitPhrase(data.unit, data.unitMult, speech)
  const { title, subtitle } = figureTitle(record, data.series, { speech, unit })
  return `${title}${speech.say('list.comma')}${subtitle}`
}

/** The figures that are really seen: a map shows one date of them. */
export function dataInView(
  { record, data, search }: Pick<ActionSubject, 'record' | 'data' | 'search'>,
  speech: Speech,
): Data {
  if (search.vue !== 'carte') return data
  const area = record.dimensions.find(({ id }) => id === 'REF_AREA')
  const regions = data.series.filter(
    ({ key }) => area === undefined || !isTotal(area, key.REF_AREA),
  )
  const { per } = search
  const date = shownPeriod({
    series: chartSeriesOf(record, regions, { speech, divisor: 1 }),
    ...(per !== undefined && periodsWithFigures(data).includes(per) && { period: per }),
  })
  return date === undefined ? data : within(data, { de: date, a: date })
}

/** Who publishes the figures shown, as the source asks to be named. */
export function producerOf({
  record,
  selection,
}: Pick<ActionSubject, 'record' | 'selection'>): string {
  return record.sources.find(({ id }) => id === selection.source)?.attribution ?? selection.source
}
