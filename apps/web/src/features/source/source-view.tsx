import { formatYearSpan } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import type { Source } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../../ui/page.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { DueTable } from '../reference/due-table.tsx'
import { VintageRows } from '../reference/vintage-rows.tsx'
import { SourceBreaks, SourceFacts } from './source-facts.tsx'
import { SourceMeasures } from './source-measures.tsx'

/** One instrument: what it observes, its breaks, what it gives, what it is to feed, what was published from it. */
export function SourceView(props: { readonly source: Source }) {
  const { source } = props
  const { say, text, language } = useSpeech()
  useDocumentTitle(text(source.title))
  const { first, last } = source
  return (
    <>
      <Breadcrumb
        steps={[
          {
            id: 'institutions',
            content: (
              <Link to="/$lang/institutions" params={{ lang: language }}>
                {say('institutions.title')}
              </Link>
            ),
          },
          {
            id: 'institution',
            content: (
              <Link
                to="/$lang/institutions/$code"
                params={{ lang: language, code: source.institution }}
              >
                <Label of={source.institutionTitle} />
              </Link>
            ),
          },
        ]}
      />
      <div className="title-block">
        <PageTitle>
          <Label of={source.title} />
        </PageTitle>
        <ul className="chips">
          <li>
            <Code>{source.id}</Code>
          </li>
          {first !== null && last !== null && (
            <li>
              <Figure>{formatYearSpan(first, last, language)}</Figure>
            </li>
          )}
          <li>
            {source.observations === 0
              ? say('sourcePage.notHeld')
              : say('sourcePage.held', { count: source.observations })}
          </li>
        </ul>
      </div>
      <section className="part narrow" aria-labelledby="observe">
        <h2 id="observe">{say('sourcePage.about')}</h2>
        <SourceFacts source={source} compiledBy={source.compiledBy} />
      </section>
      <section className="part narrow" aria-labelledby="ruptures">
        <h2 id="ruptures">{say('sourcePage.breaks')}</h2>
        <SourceBreaks breaks={source.breaks} />
      </section>
      <SourceMeasures measures={source.measures} />
      {source.collections.length > 0 && (
        <section className="part" aria-labelledby="doit">
          <h2 id="doit">{say('sourcePage.owes')}</h2>
          <DueTable collections={source.collections} caption={say('sourcePage.owes')} />
        </section>
      )}
      {source.vintages.length > 0 && (
        <section className="part narrow" aria-labelledby="publications">
          <h2 id="publications">{say('sourcePage.publications')}</h2>
          <VintageRows vintages={source.vintages} institution={source.institution} />
        </section>
      )}
    </>
  )
}
