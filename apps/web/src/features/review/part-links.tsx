import { Link } from '@tanstack/react-router'
import type { Submission } from '../../answers.ts'
import { REVIEW_PARTS, type ReviewPart } from '../../review-search.ts'
import { useSpeech } from '../../speech.tsx'

/** The parts of a review, each with its address and, where it is known, how much is in it. */
export function PartLinks(props: { readonly submission: Submission }) {
  const { say, language } = useSpeech()
  const { submission } = props
  const counts: Readonly<Partial<Record<ReviewPart, number>>> = {
    constats: submission.receipt.errors + submission.receipt.warnings,
    echanges: submission.comments.length,
    historique: submission.history.length,
  }
  return (
    <nav className="part-links" aria-label={say('review.parts')}>
      {REVIEW_PARTS.map((one) => (
        <Link
          key={one}
          to="/$lang/validation/$id"
          params={{ lang: language, id: submission.id }}
          search={one === 'changements' ? {} : { vue: one }}
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
        >
          {say(`review.part.${one}`)}
          {counts[one] !== undefined && (
            <>
              {' '}
              <bdi className="muted">{counts[one]}</bdi>
            </>
          )}
        </Link>
      ))}
    </nav>
  )
}
