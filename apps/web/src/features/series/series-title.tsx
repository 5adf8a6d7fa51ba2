import { formatList, formatYearSpan, type MessageKey } from '@marsad/language'
import type { SeriesRecord } from '../../answers.ts'
import { unitPhrase } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { PageTitle } from '../../ui/page.tsx'
import { frequencyKey } from '../indicator/title-block.tsx'

const NATURES = {
  flow: 'nature.flow',
  stock_mean: 'nature.stock_mean',
  stock_end: 'nature.stock_end',
} as const satisfies Record<string, MessageKey>

function isNature(text: string): text is keyof typeof NATURES {
  return Object.hasOwn(NATURES, text)
}

/** What a base series counts over time: a flow, a stock on average or at the end; nothing where it is neither. */
export function natureKey(nature: string): MessageKey | undefined {
  return isNature(nature) ? NATURES[nature] : undefined
}

/** What a base series is: name, note, code, unit, nature, how often, how far back. */
export function SeriesTitle(props: { readonly record: SeriesRecord }) {
  const { record } = props
  const speech = useSpeech()
  const { language, say } = speech
  const { first, last, frequencies } = record.coverage
  const nature = natureKey(record.nature)
  return (
    <div className="title-block">
      <PageTitle>
        <Label of={record.title} />
      </PageTitle>
      {record.note !== null && (
        <p className="definition">
          <Label of={record.note} tagged />
        </p>
      )}
      <ul className="chips">
        <li>
          <Code>{record.id}</Code>
        </li>
        <li>{unitPhrase(record.unit.id, record.unitMult, speech)}</li>
        {nature !== undefined && <li>{say(nature)}</li>}
        {frequencies.length > 0 && (
          <li>
            {formatList(
              frequencies.map((frequency) => say(frequencyKey(frequency))),
              language,
            )}
          </li>
        )}
        {first !== null && last !== null && (
          <li>
            <Figure>{formatYearSpan(first, last, language)}</Figure>
          </li>
        )}
      </ul>
    </div>
  )
}
