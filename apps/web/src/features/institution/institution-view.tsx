import { Link } from '@tanstack/react-router'
import type { Institution } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../../ui/page.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { DueTable } from '../reference/due-table.tsx'
import { MeasuresBothWays } from '../reference/measure-rows.tsx'
import { VintageRows } from '../reference/vintage-rows.tsx'
import { categoryWords } from './category.ts'
import { InstitutionSources } from './institution-sources.tsx'

/** One institution: who it is, what it produces, what it owes, its instruments, what it published. */
export function InstitutionView(props: { readonly institution: Institution }) {
  const { institution } = props
  const speech = useSpeech()
  const { say, text, language } = speech
  useDocumentTitle(text(institution.title))
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
        ]}
      />
      <div className="title-block">
        <PageTitle>
          <Label of={institution.title} />
        </PageTitle>
        {institution.role !== null && (
          <p className="definition">
            <Label of={institution.role} />
          </p>
        )}
        <ul className="chips">
          <li>
            <Code>{institution.id}</Code>
          </li>
          <li>{categoryWords(institution.category, speech)}</li>
          {institution.workshopProducer && <li>{say('institution.workshop')}</li>}
        </ul>
        {institution.note !== null && (
          <p className="muted note">
            <Label of={institution.note} tagged />
          </p>
        )}
      </div>
      <Produced institution={institution} />
      <section className="part" aria-labelledby="doit">
        <h2 id="doit">{say('institution.owes')}</h2>
        {institution.collectionList.length === 0 ? (
          <p>{say('institution.owesNothing')}</p>
        ) : (
          <DueTable collections={institution.collectionList} caption={say('institution.owes')} />
        )}
      </section>
      <InstitutionSources sources={institution.sourceList} />
      {institution.vintages.length > 0 && (
        <section className="part narrow" aria-labelledby="publications">
          <h2 id="publications">{say('institution.publications')}</h2>
          <VintageRows vintages={institution.vintages} institution={institution.id} />
        </section>
      )}
    </>
  )
}

function Produced(props: { readonly institution: Institution }) {
  const { institution } = props
  const { say, language } = useSpeech()
  const { indicatorList, seriesList, indicators, withData } = institution
  const without = indicators - withData
  return (
    <section className="part" aria-labelledby="produit">
      <h2 id="produit">{say('institution.produces')}</h2>
      {indicators === 0 && seriesList.length === 0 ? (
        <p>{say('institution.nothing')}</p>
      ) : (
        <div className="produced">
          <p>{say('institutions.share', { held: withData, all: indicators })}</p>
          <meter
            className="share share-wide"
            min={0}
            max={Math.max(1, indicators)}
            value={withData}
            aria-hidden="true"
          />
          <p>
            <Link
              to="/$lang/indicateurs"
              params={{ lang: language }}
              search={{ institution: institution.id }}
            >
              {say('institution.catalogue')}
            </Link>
          </p>
        </div>
      )}
      <MeasuresBothWays
        title={say('institution.indicatorsWith')}
        items={indicatorList}
        without={say('institution.indicatorsWithout', { count: without })}
      />
      <MeasuresBothWays
        title={say('institution.seriesWith')}
        items={seriesList}
        without={say('institution.seriesWithout', {
          count: seriesList.filter(({ observations }) => observations === 0).length,
        })}
      />
    </section>
  )
}
