import { useState } from 'react'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { ChangesPart } from '../review/changes-part.tsx'
import { CommentsPart } from '../review/comments-part.tsx'
import { FindingsPart } from '../review/findings-part.tsx'
import { HistoryPart } from '../review/history-part.tsx'
import { Outcome } from '../review/outcome.tsx'
import { ReceiptFacts } from '../review/receipt-facts.tsx'
import { NextCard } from './next-card.tsx'

/** A submission as its producer sees it: where it stands, what comes next, what was said of it, what was done. */
export function DepositView(props: {
  readonly submission: Submission
  readonly draft: string | undefined
}) {
  const { say } = useSpeech()
  const { submission, draft } = props
  const [cell, setCell] = useState<string>()
  const { errors, warnings } = submission.receipt
  return (
    <div className="review-grid">
      <div className="review-main deposit-parts">
        <NextCard submission={submission} draft={draft} />
        <section aria-labelledby="echanges">
          <h2 id="echanges">{say('review.part.echanges')}</h2>
          <CommentsPart submission={submission} cell={cell} onCell={setCell} />
        </section>
        {errors + warnings > 0 && (
          <section aria-labelledby="constats">
            <h2 id="constats">{say('review.part.constats')}</h2>
            <FindingsPart submission={submission} />
          </section>
        )}
        <details className="more">
          <summary>{say('review.changes')}</summary>
          <ChangesPart
            submission={submission}
            onRemark={submission.may.includes('comment') ? setCell : undefined}
          />
        </details>
        <section aria-labelledby="historique">
          <h2 id="historique">{say('review.part.historique')}</h2>
          <HistoryPart submission={submission} />
        </section>
      </div>
      <aside className="review-side">
        {submission.state === 'published' && <Outcome submission={submission} />}
        <ReceiptFacts submission={submission} />
      </aside>
    </div>
  )
}
