import { Link } from '@tanstack/react-router'
import type { Codelist } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Code, Label } from '../../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../../ui/page.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { MeasureLink } from '../reference/measure-link.tsx'
import { CodeTable } from './code-table.tsx'
import { Partitions } from './partitions.tsx'

/** One codelist: its standard, its codes, what adds up, which figures are broken down by it. */
export function CodelistView(props: { readonly codelist: Codelist }) {
  const { codelist } = props
  const { say, text, language } = useSpeech()
  useDocumentTitle(text(codelist.title))
  const list = codelist.codes.map(({ id, title }) => `${id}\t${text(title)}`).join('\n')
  return (
    <>
      <Breadcrumb
        steps={[
          {
            id: 'codes',
            content: (
              <Link to="/$lang/codes" params={{ lang: language }}>
                {say('codes.title')}
              </Link>
            ),
          },
        ]}
      />
      <div className="title-block">
        <PageTitle>
          <Label of={codelist.title} />
        </PageTitle>
        <ul className="chips">
          <li>
            <Code>{codelist.id}</Code>
          </li>
          <li>{say('codes.countCodes', { count: codelist.codes.length })}</li>
          <li lang="en">
            <bdi>{codelist.standard}</bdi>
          </li>
        </ul>
        {codelist.note !== null && (
          <p className="note muted">
            <Label of={codelist.note} tagged />
          </p>
        )}
      </div>
      <CodeTable
        codelist={codelist}
        caption={say('codes.codesOf', { name: text(codelist.title) })}
      />
      <details className="more copy-list">
        <summary>{say('codes.copyList')}</summary>
        <CopyField label={say('codes.copyListWhat')} text={list} lines={8} />
      </details>
      <Partitions codelist={codelist} />
      {codelist.usedBy.map((dimension) => (
        <section key={dimension.id} className="part" aria-labelledby={`emploi-${dimension.id}`}>
          <h2 id={`emploi-${dimension.id}`}>
            {say('codes.usedBy', { dimension: text(dimension.title) })}{' '}
            <small>{dimension.measures.length}</small>
          </h2>
          <UsedBy measures={dimension.measures} />
        </section>
      ))}
    </>
  )
}

function UsedBy(props: { readonly measures: Codelist['usedBy'][number]['measures'] }) {
  const { say } = useSpeech()
  const kinds = [
    { type: 'indicator', title: say('catalogue.title') },
    { type: 'series', title: say('seriesList.title') },
  ] as const
  return kinds.map(({ type, title }) => {
    const measures = props.measures.filter((measure) => measure.type === type)
    if (measures.length === 0) return null
    return (
      <details key={type} className="more" open={measures.length <= FEW}>
        <summary>
          {title} ({measures.length})
        </summary>
        <ul className="rows measure-rows">
          {measures.map((measure) => (
            <li key={measure.id}>
              <MeasureLink measure={measure} />
            </li>
          ))}
        </ul>
      </details>
    )
  })
}

const FEW = 12
