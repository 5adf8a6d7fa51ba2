import { formatList, formatPeriod, formatSpan, type MessageKey } from '@marsad/language'
import type { IndicatorRecord } from '../../answers.ts'
import { unitPhrase } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { PageTitle } from '../../ui/page.tsx'

const FREQUENCIES = {
  A: 'frequency.A',
  S: 'frequency.S',
  Q: 'frequency.Q',
  M: 'frequency.M',
  _O: 'frequency._O',
  N: 'frequency.N',
  OCC: 'frequency.OCC',
} as const satisfies Record<string, MessageKey>

function isFrequency(text: string): text is keyof typeof FREQUENCIES {
  return Object.hasOwn(FREQUENCIES, text)
}

/** The name of a frequency in a sentence. */
export function frequencyKey(frequency: string): MessageKey {
  return isFrequency(frequency) ? FREQUENCIES[frequency] : 'frequency.N'
}

/** What the indicator is: name, one-sentence definition, code, unit, how often, how far back. */
export function TitleBlock(props: { readonly record: IndicatorRecord }) {
  const { record } = props
  const speech = useSpeech()
  const { language, say } = speech
  const { coverage } = record
  const frequencies = coverage.frequencies.length > 0 ? coverage.frequencies : record.frequencies
  return (
    <div className="title-block">
      <PageTitle>
        <Label of={record.title} />
      </PageTitle>
      <p className="definition">
        <Label of={record.definition} tagged />
      </p>
      <ul className="chips">
        <li>
          <Code>{record.id}</Code>
        </li>
        {record.legal === null && <li>{unitPhrase(record.unit.id, record.unitMult, speech)}</li>}
        <li>
          {formatList(
            frequencies.map((frequency) => say(frequencyKey(frequency))),
            language,
          )}
        </li>
        {coverage.first !== null && coverage.last !== null && (
          <li>
            <Figure>{formatSpan(coverage.first, coverage.last, language)}</Figure>
          </li>
        )}
        {coverage.forecasts !== null && (
          <li>{say('title.forecasts', { period: formatPeriod(coverage.forecasts, language) })}</li>
        )}
        <li>{say('title.territory')}</li>
      </ul>
    </div>
  )
}
