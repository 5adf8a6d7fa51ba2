import type { MeasureRecord, SourceRecord } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'

/** The instruments the figures may come from: those held first, each with its population, limits, breaks and terms. */
export function SheetSources(props: { readonly record: MeasureRecord }) {
  const { say } = useSpeech()
  const sources = props.record.sources.toSorted(
    (a, b) =>
      Number(b.observations > 0) - Number(a.observations > 0) ||
      Number(b.reference) - Number(a.reference),
  )
  return (
    <section aria-labelledby="sources">
      <h2 id="sources">{say('sheet.sources')}</h2>
      {sources.map((source) => (
        <SourceSheet key={source.id} source={source} />
      ))}
    </section>
  )
}

function SourceSheet(props: { readonly source: SourceRecord }) {
  const { source } = props
  const { say } = useSpeech()
  const facts = [
    { name: say('sheet.institution'), labels: source.institutionTitle },
    { name: say('sheet.sourceType'), labels: source.sourceTypeTitle },
    { name: say('sheet.population'), labels: source.population },
    { name: say('sheet.periodicity'), labels: source.periodicity },
    { name: say('sheet.limits'), labels: source.limits },
    { name: say('sheet.terms'), labels: source.terms },
  ].filter(({ labels }) => labels.fr !== '')
  return (
    <article className="source-sheet">
      <h3>
        <Label of={source.title} />
        {source.reference && <small>{say('source.reference')}</small>}
      </h3>
      <p className="muted">
        <Code>{source.id}</Code>{' '}
        {source.observations > 0
          ? say('sheet.observations', { count: source.observations })
          : say('sheet.notHeld')}
      </p>
      <dl>
        {facts.map(({ name, labels }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <Label of={labels} tagged />
            </dd>
          </div>
        ))}
      </dl>
      {source.breaks.length > 0 && (
        <>
          <h4>{say('sheet.breaks')}</h4>
          <ul>
            {source.breaks.map((one) => (
              <li key={one.id}>
                <Label of={one.title} tagged />
                {!one.verified && <span className="muted"> {say('sheet.unverified')}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  )
}
