import { formatDay } from '@marsad/language'
import type { Data, MeasureRecord } from '../../answers.ts'
import { figureTitle } from '../../figures/figure-title.ts'
import type { Selection } from '../../figures/selection.ts'
import { unitPhrase } from '../../figures/unit.ts'
import type { Speech } from '../../speech.tsx'

/** A sentence ready to be pasted: who published, what, when, in which state, where, read on which day. */
export function citationOf(
  figure: { readonly record: MeasureRecord; readonly data: Data; readonly selection: Selection },
  options: { readonly speech: Speech; readonly address: string; readonly today: string },
): string {
  const { record, data, selection } = figure
  const { speech, address, today } = options
  const source = record.sources.find((one) => one.id === selection.source)
  const unit = unitPhrase(data.unit, data.unitMult, speech)
  const { title, subtitle } = figureTitle(record, data.series, { speech, unit })
  return speech.say('cite.sentence', {
    source: source?.attribution ?? selection.source,
    title: `${title}${speech.say('list.comma')}${subtitle}`,
    system: speech.say('frame.name'),
    vintage: data.vintage ?? '',
    address,
    date: formatDay(today, speech.language),
  })
}
