import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Vintage, VintageRecord } from '../../answers.ts'
import { publicationDate } from '../../figures/publication-date.ts'
import { vintageQuery } from '../../queries.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { Answered } from '../../ui/states.tsx'
import { MeasureLink } from '../reference/measure-link.tsx'

/** One publication: who, what, when as precisely as known, how much; unfolded, what it brought measure by measure. */
export function PublicationRow(props: { readonly vintage: Vintage }) {
  const { vintage } = props
  const speech = useSpeech()
  const { say, language } = speech
  const [open, setOpen] = useState(false)
  return (
    <li id={vintage.id}>
      <p className="when">
        <Figure>{publicationDate(vintage, speech)}</Figure>
      </p>
      <div>
        <p>
          <bdi lang="fr">{vintage.title}</bdi>
        </p>
        <p className="muted">
          <Link to="/$lang/institutions/$code" params={{ lang: language, code: vintage.provider }}>
            <Label of={vintage.providerTitle} />
          </Link>
          {' · '}
          {say('publications.brought', { cells: vintage.cells, series: vintage.series })}
          {vintage.press && <> · {say('publications.press')}</>}
        </p>
        {vintage.note !== null && (
          <p className="muted">
            <Label of={vintage.note} tagged />
          </p>
        )}
        <details className="more" onToggle={(event) => setOpen(event.currentTarget.open || open)}>
          <summary>
            {say('publications.what')}
            <span className="visually-hidden">
              {say('list.colon')}
              <bdi lang="fr">{vintage.title}</bdi>
            </span>
          </summary>
          {open && <Brought id={vintage.id} />}
        </details>
      </div>
    </li>
  )
}

function Brought(props: { readonly id: string }) {
  const query = useQuery(vintageQuery(props.id))
  return (
    <Answered query={query} size="line">
      {(record) => <BroughtMeasures record={record} />}
    </Answered>
  )
}

/** The measures of a publication, each with the way to its state as of it. */
function BroughtMeasures(props: { readonly record: VintageRecord }) {
  const { record } = props
  const { say } = useSpeech()
  const kinds = [
    { basis: 'R', title: say('publications.published') },
    { basis: 'D', title: say('publications.computed') },
  ] as const
  return (
    <div className="brought">
      {record.restates.length > 0 && (
        <>
          <h4>{say('publications.restates')}</h4>
          <ul>
            {record.restates.map((one) => (
              <li key={one.fr}>
                <Label of={one} tagged />
              </li>
            ))}
          </ul>
        </>
      )}
      {record.brought.length === 0 && <p>{say('publications.nothing')}</p>}
      {kinds.map(({ basis, title }) => {
        const measures = record.brought.filter((one) => one.basis === basis)
        return measures.length === 0 ? null : (
          <div key={basis}>
            <h4>{title}</h4>
            <ul className="rows measure-rows">
              {measures.map((one) => (
                <li key={one.id}>
                  <MeasureLink measure={one} vintage={record.id} />
                  <span>{say('publications.changed', { count: one.series })}</span>
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      <p className="muted">
        {say('publications.asOf')} <Code>{record.id}</Code>
      </p>
    </div>
  )
}
