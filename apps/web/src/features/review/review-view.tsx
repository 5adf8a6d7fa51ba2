import { formatPeriod } from '@marsad/language'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Submission } from '../../answers.ts'
import type { ReviewPart } from '../../review-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Figure, Label } from '../../ui/label.tsx'
import { PageTitle, useDocumentTitle } from '../../ui/page.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import type { Person } from '../session/session.ts'
import { ChangesPart } from './changes-part.tsx'
import { CommentsPart } from './comments-part.tsx'
import { DecisionCard } from './decision-card.tsx'
import { EffectsPart } from './effects-part.tsx'
import { FindingsPart } from './findings-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { Outcome } from './outcome.tsx'
import { PartLinks } from './part-links.tsx'
import { ReceiptFacts } from './receipt-facts.tsx'

/** One submission as who decides on it sees it: what it changes, what follows, what was found and said; and what to do. */
export function ReviewView(props: {
  readonly submission: Submission
  readonly person: Person
  readonly part: ReviewPart
  readonly onPart: (part: ReviewPart) => void
}) {
  const { say, language, text } = useSpeech()
  const { submission, person, part, onPart } = props
  const [cell, setCell] = useState<string>()
  const period = formatPeriod(submission.period, language)
  useDocumentTitle(`${text(submission.title)}${say('list.comma')}${period}`)
  const remark = (on: string) => {
    setCell(on)
    onPart('echanges')
  }
  return (
    <>
      <Breadcrumb
        steps={[
          {
            id: 'validation',
            content: (
              <Link to="/$lang/validation" params={{ lang: language }}>
                {say('review.title')}
              </Link>
            ),
          },
        ]}
      />
      <PageTitle>
        <Label of={submission.title} />
        {say('list.comma')}
        <Figure>{period}</Figure>
      </PageTitle>
      <p className="review-of">
        <Code>{submission.institution}</Code>
      </p>
      <div className="review-grid">
        <div className="review-main">
          <PartLinks submission={submission} />
          {part === 'changements' && (
            <ChangesPart
              submission={submission}
              onRemark={submission.may.includes('comment') ? remark : undefined}
              remarks={remarksOf(submission)}
            />
          )}
          {part === 'effets' && <EffectsPart submission={submission} />}
          {part === 'constats' && <FindingsPart submission={submission} />}
          {part === 'echanges' && (
            <CommentsPart submission={submission} cell={cell} onCell={setCell} />
          )}
          {part === 'historique' && <HistoryPart submission={submission} />}
        </div>
        <aside className="review-side">
          <DecisionCard submission={submission} person={person} />
          {submission.state === 'published' && <Outcome submission={submission} />}
          <ReceiptFacts submission={submission} />
        </aside>
      </div>
    </>
  )
}

/** How many remarks there are on each cell of the file as it is now. */
function remarksOf({ comments, round }: Submission): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { place, round: of } of comments) {
    if (place === null || of !== round) continue
    const name = `${place.sheet}!${place.address}`
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}
