import { formatList, formatPeriod } from '@marsad/language'
import type { SourceRecord } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Label } from '../../ui/label.tsx'

type Described = Omit<SourceRecord, 'reference'>

/** What an instrument observes and how, and what may be done with its figures. */
export function SourceFacts(props: {
  readonly source: Described
  readonly compiledBy?: string | null
}) {
  const { source } = props
  const { say } = useSpeech()
  return (
    <Facts
      facts={[
        { name: say('sourcePage.kind'), content: <Label of={source.sourceTypeTitle} /> },
        { name: say('sheet.population'), content: <Label of={source.population} tagged /> },
        { name: say('sheet.periodicity'), content: <Label of={source.periodicity} tagged /> },
        { name: say('sheet.limits'), content: <Label of={source.limits} tagged /> },
        { name: say('sheet.terms'), content: <Label of={source.terms} tagged /> },
        { name: say('sourcePage.compiled'), content: props.compiledBy },
        {
          name: say('sourcePage.attribution'),
          content: <bdi lang="fr">{source.attribution}</bdi>,
        },
      ]}
    />
  )
}

/** The breaks of an instrument: from when, why, and whether they stop computations. */
export function SourceBreaks(props: { readonly breaks: SourceRecord['breaks'] }) {
  const { say, language } = useSpeech()
  if (props.breaks.length === 0) return <p>{say('sourcePage.noBreak')}</p>
  return (
    <ol className="breaks">
      {props.breaks.map((one) => (
        <li key={one.id}>
          <p>
            <Label of={one.title} tagged />
            {!one.verified && <span className="muted"> {say('sheet.unverified')}</span>}
          </p>
          <p className="muted">
            {say('sourcePage.breakFrom', {
              periods: formatList(
                Object.values(one.fromPeriod).map((period) => formatPeriod(period, language)),
                language,
              ),
            })}
            {say('list.comma')}
            {say(one.blocks ? 'sourcePage.breakBlocks' : 'sourcePage.breakShown')}
          </p>
        </li>
      ))}
    </ol>
  )
}
