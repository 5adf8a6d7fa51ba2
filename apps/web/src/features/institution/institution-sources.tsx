import { formatYearSpan } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import type { Institution } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { SourceBreaks, SourceFacts } from '../source/source-facts.tsx'

/** The instruments of an institution, those with figures first. */
export function InstitutionSources(props: { readonly sources: Institution['sourceList'] }) {
  const { say } = useSpeech()
  const sources = props.sources.toSorted((a, b) => b.observations - a.observations)
  return (
    <section className="part" aria-labelledby="sources">
      <h2 id="sources">{say('institution.sources')}</h2>
      {sources.length === 0 ? (
        <p>{say('institution.noSource')}</p>
      ) : (
        <div className="source-cards">
          {sources.map((source) => (
            <InstitutionSource key={source.id} source={source} />
          ))}
        </div>
      )}
    </section>
  )
}

function InstitutionSource(props: { readonly source: Institution['sourceList'][number] }) {
  const { source } = props
  const { say, language } = useSpeech()
  const { first, last } = source
  return (
    <article className="source-card">
      <h3>
        <Link to="/$lang/sources/$code" params={{ lang: language, code: source.id }}>
          <Label of={source.title} />
        </Link>
      </h3>
      <p className="muted">
        <Code>{source.id}</Code>{' '}
        {first === null || last === null ? (
          say('sourcePage.notHeld')
        ) : (
          <>
            {say('sourcePage.held', { count: source.observations })}
            {' · '}
            <Figure>{formatYearSpan(first, last, language)}</Figure>
          </>
        )}
      </p>
      <SourceFacts source={source} />
      {source.breaks.length > 0 && (
        <details className="more">
          <summary>
            {say('sourcePage.breaks')} ({source.breaks.length})
          </summary>
          <SourceBreaks breaks={source.breaks} />
        </details>
      )}
    </article>
  )
}
