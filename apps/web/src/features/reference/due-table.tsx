import { formatDay, formatPeriod } from '@marsad/language'
import type { Collection } from '../../answers.ts'
import { nextDue } from '../../figures/next-due.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { useToday } from '../../ui/today.ts'
import { frequencyKey } from '../indicator/title-block.tsx'
import { certaintyWords } from './certainty.ts'
import { MeasureRows } from './measure-rows.tsx'

/** What is owed, one collection a row: what, how often, by when, on what basis, and how sure all that is. */
export function DueTable(props: {
  readonly collections: readonly Collection[]
  readonly caption: string
}) {
  const { say } = useSpeech()
  return (
    <>
      <p className="muted">{say('due.proposals')}</p>
      <ScrollRegion label={say('table.region', { title: props.caption })}>
        <table className="plain due">
          <caption className="visually-hidden">{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('due.what')}</th>
              <th scope="col">{say('due.when')}</th>
              <th scope="col">{say('due.next')}</th>
              <th scope="col">{say('due.last')}</th>
              <th scope="col">{say('due.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {props.collections.map((collection) => (
              <DueRow key={collection.id} collection={collection} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

function DueRow(props: { readonly collection: Collection }) {
  const { collection } = props
  const speech = useSpeech()
  const { say, language } = speech
  const today = useToday()
  const due = nextDue(collection, today)
  const held = collection.measures.filter(({ observations }) => observations > 0).length
  return (
    <tr>
      <th scope="row">
        <Label of={collection.title} />
        <br />
        <span className="badge">{certaintyWords(collection.certainty, speech)}</span>
        <details className="more">
          <summary>
            {say('due.series')}
            {' · '}
            {say('due.held', { held, all: collection.measures.length })}
          </summary>
          <MeasureRows items={collection.measures} />
        </details>
      </th>
      <td>
        {say('due.days', {
          frequency: say(frequencyKey(collection.frequency)),
          days: collection.deadlineDays,
        })}
      </td>
      <td>
        {due === undefined ? (
          say('due.occasional')
        ) : (
          <Figure>
            {say('due.nextWords', {
              period: formatPeriod(due.period, language),
              day: formatDay(due.day, language),
            })}
          </Figure>
        )}
      </td>
      <td>
        {collection.last === null ? (
          say('due.none')
        ) : (
          <Figure>{formatPeriod(collection.last, language)}</Figure>
        )}
      </td>
      <td>
        <LegalBasis collection={collection} />
      </td>
    </tr>
  )
}

function LegalBasis(props: { readonly collection: Collection }) {
  const { legalBasis, instrument, personalData, disclosureControl } = props.collection
  const speech = useSpeech()
  const { say, text, language } = speech
  return (
    <>
      {legalBasis === null ? (
        <p>{say('due.basisUnknown')}</p>
      ) : (
        <p>
          {legalBasis.title === null ? (
            <Code>{legalBasis.id}</Code>
          ) : (
            <Label of={legalBasis.title} />
          )}
          {legalBasis.date !== null && <> ({formatDay(legalBasis.date, language)})</>}
          {legalBasis.certainty !== 'verified' && (
            <span className="muted">
              {say('list.comma')}
              {certaintyWords(legalBasis.certainty, speech)}
            </span>
          )}
        </p>
      )}
      {instrument !== null && (
        <p className="muted">{say('due.instrument', { name: text(instrument) })}</p>
      )}
      <p className="muted">
        {say('due.personal')}
        {say('list.colon')}
        {say('due.personalData', { kind: personalData.replace('-only', '') })}
        {disclosureControl !== null && (
          <>
            {say('list.comma')}
            {say('due.protected', { threshold: disclosureControl.threshold })}
          </>
        )}
      </p>
    </>
  )
}
