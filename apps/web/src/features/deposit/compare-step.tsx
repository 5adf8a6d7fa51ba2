import { Link } from '@tanstack/react-router'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Notice } from '../../ui/states.tsx'
import { ChangesPart } from '../review/changes-part.tsx'
import { EffectsPart } from '../review/effects-part.tsx'
import { FindingsPart } from '../review/findings-part.tsx'
import { BackToCheck } from './back-to-check.tsx'
import { StepHeading } from './step-heading.tsx'

/** Enough to see what matters; the others are a page away. */
const AT_ONCE = 12

/** Step 5: the file beside what is public, and what published indicators would do. */
export function CompareStep(props: {
  readonly submission: Submission
  readonly draft: string | undefined
}) {
  const { say, language } = useSpeech()
  const { submission, draft } = props
  const { errors, warnings } = submission.receipt
  return (
    <section className="step">
      <StepHeading step="comparer">{say('wizard.compareTitle')}</StepHeading>
      <p className="lead">{say('wizard.compareLead')}</p>
      {errors > 0 && <Notice tone="warning">{say('wizard.serverFound', { count: errors })}</Notice>}
      <section aria-labelledby="changements" className="part">
        <h3 id="changements">{say('review.changes')}</h3>
        <ChangesPart submission={submission} atOnce={AT_ONCE} />
      </section>
      <section aria-labelledby="effets" className="part">
        <h3 id="effets">{say('review.effects')}</h3>
        <EffectsPart submission={submission} atOnce={AT_ONCE} />
      </section>
      {errors + warnings > 0 && (
        <details className="more" open={errors > 0}>
          <summary>{say('wizard.foundInFile')}</summary>
          <FindingsPart submission={submission} />
        </details>
      )}
      <p className="step-actions button-row">
        <BackToCheck submission={submission} draft={draft} />
        {errors === 0 && (
          <Link
            to="/$lang/depot/$id"
            params={{ lang: language, id: submission.id }}
            search={{ etape: 'envoyer' }}
            className="button primary"
          >
            {say('wizard.toSend')}
          </Link>
        )}
      </p>
    </section>
  )
}
