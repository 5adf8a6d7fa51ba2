import { formatDay, formatPeriod } from '@marsad/language'
import type { Citation, Lineage } from '../../answers.ts'
import { flagOf, statusOf } from '../../figures/flags.ts'
import { unitWords, writeUnrounded } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { ReceiptRows, SentIn } from './receipt-rows.tsx'
import { VintageName } from './source-line.tsx'

type Operand = Lineage['operands'][number]

/** One figure that went into a calculation: what it is, its value as stored, its key, and the publication and cell it comes from. */
export function OperandCard(props: { readonly operand: Operand; readonly period: string }) {
  const { operand } = props
  const speech = useSpeech()
  const { say, language } = speech
  const flag = flagOf(statusOf(operand.status), speech)
  const { SOURCE: _source, FREQ: _frequency, ...codes } = operand.key
  return (
    <div className="card">
      <h3>
        <Label of={operand.title} />
      </h3>
      <p className="card-value">
        {operand.value === null ? (
          <abbr title={flag?.words ?? say('status.O')}>:</abbr>
        ) : (
          <Figure>{writeUnrounded(operand.value, speech)}</Figure>
        )}{' '}
        <small className={operand.unit === 'PT' ? 'unit-sign' : undefined}>
          {unitWords(operand.unit, operand.unitMult, speech)}
        </small>
      </p>
      <p>
        <Figure>{formatPeriod(operand.period, language)}</Figure>
        {say('list.comma')}
        <Label of={operand.sourceTitle} />
        {flag !== undefined && `${say('list.comma')}${flag.words}`}
      </p>
      {operand.vintage !== null && (
        <p className="muted">
          <Publication operand={operand} vintage={operand.vintage} />
        </p>
      )}
      {operand.receipt !== null && <SentIn receipt={operand.receipt} cell={operand.cell} />}
      {operand.constant && <p className="muted">{say('operand.constant')}</p>}
      {operand.fallback && <p className="muted">{say('operand.fallback')}</p>}
      {operand.aggregated && <p className="muted">{say('operand.aggregated')}</p>}
      <details>
        <summary>{say('operand.origin')}</summary>
        <dl>
          <dt>{say('operand.series')}</dt>
          <dd>
            <Code>{operand.series}</Code>
          </dd>
          {operand.vintage !== null && (
            <>
              <dt>{say('operand.vintage')}</dt>
              <dd>
                <Code>{operand.vintage.id}</Code>
              </dd>
            </>
          )}
          <dt>{say('operand.key')}</dt>
          <dd>
            <Code>{Object.values(codes).join('.')}</Code>
          </dd>
          {operand.cell !== null && (
            <>
              <dt>{say('operand.cell')}</dt>
              <dd>
                <Code>{operand.cell}</Code>
              </dd>
            </>
          )}
          {operand.receipt !== null && <ReceiptRows receipt={operand.receipt} />}
          {operand.citation !== null && (
            <>
              <dt>{say('operand.citation')}</dt>
              <dd>
                <CitationLink citation={operand.citation} />
              </dd>
            </>
          )}
          {operand.confirmedBy.length > 0 && (
            <>
              <dt>{say('operand.confirmed')}</dt>
              {operand.confirmedBy.map((one) => (
                <dd key={`${one.vintage} ${one.cell}`}>
                  <CitationLink citation={one.citation} />
                </dd>
              ))}
            </>
          )}
        </dl>
      </details>
    </div>
  )
}

/** The publication that brought a figure, leading to the page it was read on. */
function Publication(props: {
  readonly operand: Operand
  readonly vintage: NonNullable<Operand['vintage']>
}) {
  const { citation } = props.operand
  const name = <VintageName vintage={props.vintage} />
  return citation !== null && isAddress(citation.ref) ? (
    <a href={citation.ref} rel="external noreferrer" title={citation.title}>
      {name}
    </a>
  ) : (
    name
  )
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text)
}

/** The page a figure was read on. The address is shown in full on hover; it leads out of the system only when followed. */
export function CitationLink(props: { readonly citation: Citation }) {
  const { citation } = props
  const { say, language } = useSpeech()
  return (
    <>
      {isAddress(citation.ref) ? (
        <a href={citation.ref} rel="external noreferrer">
          <bdi>{citation.title}</bdi>
        </a>
      ) : (
        <bdi>{`${citation.title} ${citation.ref}`}</bdi>
      )}{' '}
      <span className="muted">
        {say('operand.retrieved', { date: formatDay(citation.retrieved, language) })}
      </span>
    </>
  )
}
