import type { MessageKey } from '@marsad/language'
import type { IndicatorRecord } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Notice } from '../../ui/states.tsx'
import { SheetReferences } from './sheet-references.tsx'
import { SheetRelated } from './sheet-related.tsx'
import '../../styles/legal.css'

type Legal = NonNullable<IndicatorRecord['legal']>
type Props = { readonly record: IndicatorRecord; readonly legal: Legal }

const FORMS: Readonly<Record<string, MessageKey>> = {
  text: 'legal.type.text',
  number: 'legal.type.number',
  list: 'legal.type.list',
}

/** A legal or qualitative indicator: what is asked, in which form, on which scale and of whom. It has no figures and says so. */
export function LegalPage(props: Props) {
  const { record, legal } = props
  const { say } = useSpeech()
  return (
    <div className="legal-grid">
      <div className="sheet">
        <Notice tone="info">
          <p>
            <strong>{say('legal.lead')}</strong> {say('legal.notYet')}
          </p>
        </Notice>
        {legal.scheme === 'grid' && <Grid legal={legal} />}
        {legal.scheme === 'grid' && legal.scores.length > 0 && <Scale legal={legal} />}
        {legal.scheme === 'score' && <p>{say('legal.score')}</p>}
        {legal.scheme === 'ordinal' && <p>{say('legal.ordinal')}</p>}
        <SheetReferences record={record} />
        <SheetRelated record={record} />
      </div>
      <Producers record={record} />
    </div>
  )
}

function Grid(props: { readonly legal: Legal }) {
  const { say } = useSpeech()
  return (
    <section aria-labelledby="grille">
      <h2 id="grille">{say('legal.grid')}</h2>
      <p>{say('legal.gridWhat')}</p>
      <ScrollRegion label={say('table.region', { title: say('legal.grid') })}>
        <table className="plain legal-fields">
          <caption className="visually-hidden">{say('legal.grid')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('legal.field')}</th>
              <th scope="col">{say('legal.how')}</th>
              <th scope="col">{say('legal.value')}</th>
            </tr>
          </thead>
          <tbody>
            {props.legal.fields.map((field) => (
              <tr key={field.id}>
                <th scope="row">
                  <Label of={field.title} />
                  <br />
                  <Code>{field.id}</Code>
                </th>
                <td>{say(FORMS[field.type] ?? 'legal.type.text')}</td>
                <td>
                  <span className="to-fill">
                    <span aria-hidden="true">○</span> {say('legal.toFill')}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  )
}

/** The steps of the reading aid, from nothing to all, with as many marks filled. */
function Scale(props: { readonly legal: Legal }) {
  const { scores } = props.legal
  const { say } = useSpeech()
  const top = Math.max(...scores.map(({ value }) => value))
  return (
    <section aria-labelledby="echelle">
      <h2 id="echelle">{say('legal.scale')}</h2>
      <p>{say('legal.scaleWhat')}</p>
      <ol className="legal-scale" start={0}>
        {scores.map(({ value, title }) => (
          <li key={value} value={value}>
            <strong>{value}</strong>
            <span className="marks" aria-hidden="true">
              {'●'.repeat(value)}
              {'○'.repeat(top - value)}
            </span>
            <Label of={title} />
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Of whom the grid is expected, from which texts, with which limits. */
function Producers(props: { readonly record: IndicatorRecord }) {
  const { institutions, sources } = props.record
  const { say } = useSpeech()
  return (
    <aside className="legal-producers" aria-label={say('legal.who')}>
      <h2>{say('legal.who')}</h2>
      <ul>
        {institutions.map((one) => (
          <li key={one.id}>
            <Label of={one.title} />
          </li>
        ))}
      </ul>
      {sources.map((source) => (
        <dl key={source.id}>
          <dt>{say('source.choose')}</dt>
          <dd>
            <Label of={source.title} />
          </dd>
          <dt>{say('sheet.population')}</dt>
          <dd>
            <Label of={source.population} tagged />
          </dd>
          <dt>{say('sheet.periodicity')}</dt>
          <dd>
            <Label of={source.periodicity} tagged />
          </dd>
          <dt>{say('sheet.limits')}</dt>
          <dd>
            <Label of={source.limits} tagged />
          </dd>
        </dl>
      ))}
    </aside>
  )
}
