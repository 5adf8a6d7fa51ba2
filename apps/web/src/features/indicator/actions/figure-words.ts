import { figureTitle } from '../../../figures/figure-title.ts'
import { unitPhrase } from '../../../figures/unit.ts'
import type { Speech } from '../../../speech.tsx'
import type { ActionSubject } from '../figure-actions.tsx'

/** The title of a figure on one line: what, by what, who, where, when, in which unit. */
export function wholeTitle(
  { record, data }: Pick<ActionSubject, 'record' | 'data'>,
  speech: Speech,
): string {
  const unit = unitPhrase(data.unit, data.unitMult, speech)
  const { title, subtitle } = figureTitle(record, data.series, { speech, unit })
  return `${title}${speech.say('list.comma')}${subtitle}`
}

/** Who publishes the figures shown, as the source asks to be named. */
export function producerOf({
  record,
  selection,
}: Pick<ActionSubject, 'record' | 'selection'>): string {
  return record.sources.find(({ id }) => id === selection.source)?.attribution ?? selection.source
}
