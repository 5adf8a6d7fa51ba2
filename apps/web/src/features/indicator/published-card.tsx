import type { Lineage } from '../../answers.ts'
import { writeUnrounded, writeWithUnit } from '../../figures/unit.ts'
import { useSpeech } from '../../speech.tsx'
import { CitationLink } from './operand-card.tsx'
import { ReceiptRows, SentIn } from './receipt-rows.tsx'
import { VintageName } from './source-line.tsx'

/** What the institution published for the same key and period, and whether the computed value agrees with it. */
export function PublishedCard(props: {
  readonly lineage: Lineage
  readonly published: NonNullable<Lineage['published']>
}) {
  const { lineage, published } = props
  const speech = useSpeech()
  const { say } = speech
  return (
    <div className="published">
      <h3>{say('published.title')}</h3>
      <p>
        {published.value !== null && (
          <strong>
            <bdi>{writeWithUnit(published.value, lineage, speech)}</bdi>
          </strong>
        )}{' '}
        {published.agrees !== null && published.difference !== null && (
          <span className={published.agrees ? 'agrees' : 'differs'}>
            {say(published.agrees ? 'published.agrees' : 'published.differs', {
              difference: writeUnrounded(Number(published.difference.toPrecision(3)), speech),
            })}
          </span>
        )}
      </p>
      <p className="muted">
        <VintageName vintage={published.vintage} />
        {published.citation !== null && (
          <>
            {' · '}
            <CitationLink citation={published.citation} />
          </>
        )}
      </p>
      {published.receipt !== null && (
        <>
          <SentIn receipt={published.receipt} cell={published.cell} />
          <details className="more">
            <summary>{say('operand.origin')}</summary>
            <dl>
              <ReceiptRows receipt={published.receipt} />
            </dl>
          </details>
        </>
      )}
    </div>
  )
}
