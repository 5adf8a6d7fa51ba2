import { formatPeriod, type MessageKey } from '@marsad/language'
import type { IndicatorRecord, Lineage } from '../../answers.ts'
import { equationOf, type Token } from '../../figures/equation.ts'
import { flagOf, statusOf } from '../../figures/flags.ts'
import { lineName, narrowed } from '../../figures/names.ts'
import { unitWords, writeBeginning, writeUnrounded, writeWithUnit } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { Notice } from '../../ui/states.tsx'
import { OperandCard } from './operand-card.tsx'
import { PublishedCard } from './published-card.tsx'

const REASONS = {
  break: 'reason.break',
  'zero-denominator': 'reason.zero-denominator',
  'missing-operand': 'reason.missing-operand',
  suppressed: 'reason.suppressed',
} as const satisfies Record<string, MessageKey>

function isReason(text: string): text is keyof typeof REASONS {
  return Object.hasOwn(REASONS, text)
}

/** The equation of one figure: each operand a card, the result unrounded then rounded, what was published beside it. */
export function Calculation(props: {
  readonly record: IndicatorRecord
  readonly lineage: Lineage
}) {
  const { record, lineage } = props
  const speech = useSpeech()
  const { say, language } = speech
  const whom = narrowed(record, lineage.key)
  const who = whom.length === 0 ? say('place.country') : lineName(record, whom, lineage.key, speech)
  const period = formatPeriod(lineage.period, language)
  const tokens = lineage.explanation === null ? [] : equationOf(lineage.explanation)
  return (
    <section className="calculation" aria-labelledby="calcul">
      <h2 id="calcul">
        {lineage.value === null
          ? say('calculation.titleRefused', { period })
          : say('calculation.title', {
              value: writeWithUnit(lineage.value, lineage, speech),
              period,
            })}
      </h2>
      <p className="muted">
        <Label of={record.title} />
        {say('list.comma')}
        {who}
      </p>
      {tokens.length > 0 && (
        <div className="equation">
          {withPlaces(tokens).map(({ token, place }) => (
            <Piece key={place} token={token} lineage={lineage} />
          ))}
          <div className="equation-end">
            <span className="sign">=</span>
            <ResultCard record={record} lineage={lineage} />
          </div>
        </div>
      )}
      {lineage.explanation === null && lineage.published === null && (
        <Notice tone="warning">{say('calculation.nothing')}</Notice>
      )}
      {lineage.published !== null && (
        <PublishedCard lineage={lineage} published={lineage.published} />
      )}
      {lineage.formula !== null && (
        <p className="muted">
          {say('calculation.formula')} <Label of={lineage.formula.text} />
          {say('list.comma')}
          <Code>{`${record.id} v${lineage.formula.version}`}</Code>
        </p>
      )}
      {lineage.asOf !== null && (
        <p className="muted">
          {say('calculation.asOf')} <Code>{lineage.asOf}</Code>
        </p>
      )}
    </section>
  )
}

/** A piece may come twice in an equation; its place tells it apart. */
function withPlaces(tokens: readonly Token[]) {
  return tokens.map((token, index) => ({ token, place: `${index} ${token.kind}` }))
}

function Piece(props: { readonly token: Token; readonly lineage: Lineage }) {
  const { token, lineage } = props
  const speech = useSpeech()
  if (token.kind === 'operand') {
    const operand = lineage.operands[token.place]
    return operand === undefined ? null : <OperandCard operand={operand} period={lineage.period} />
  }
  if (token.kind === 'number') {
    return (
      <span className="sign">
        <Figure>{writeUnrounded(Number(token.text), speech)}</Figure>
      </span>
    )
  }
  return <span className="sign">{token.text}</span>
}

function ResultCard(props: { readonly record: IndicatorRecord; readonly lineage: Lineage }) {
  const { record, lineage } = props
  const speech = useSpeech()
  const { say } = speech
  const flag = flagOf(statusOf(lineage.status), speech)
  if (lineage.value === null) {
    const reason = lineage.reason ?? ''
    return (
      <div className="card card-refused">
        <h3>
          <Label of={record.title} />
        </h3>
        <p>
          <strong>{say('calculation.refused')}</strong>
        </p>
        <p>{say(isReason(reason) ? REASONS[reason] : 'reason.other')}</p>
      </div>
    )
  }
  return (
    <div className="card card-result">
      <h3>
        <Label of={record.title} />
      </h3>
      <p className="card-value">
        <Figure>{writeBeginning(lineage.value, lineage, speech)}</Figure>{' '}
        <small className={lineage.unit === 'PT' ? 'unit-sign' : undefined}>
          {unitWords(lineage.unit, lineage.unitMult, speech)}
        </small>
      </p>
      <p>{say('calculation.unrounded', { value: writeUnrounded(lineage.value, speech) })}</p>
      <p>{say('calculation.shown', { value: writeWithUnit(lineage.value, lineage, speech) })}</p>
      {flag !== undefined && <p>{flag.words}</p>}
    </div>
  )
}
