import { formatMoment } from '@marsad/language'
import { useQuery } from '@tanstack/react-query'
import type { Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Answered } from '../../ui/states.tsx'
import { findingsQuery } from '../deposit/queries.ts'
import { reasonWords } from './reason-words.ts'
import { Said } from './said.tsx'

/** What was found in the file, group by group, each with why it stands. */
export function FindingsPart(props: { readonly submission: Submission }) {
  const { say, language } = useSpeech()
  const { submission } = props
  const findings = useQuery(findingsQuery(submission, language))
  return (
    <Answered query={findings} size="page">
      {({ items, groups }) =>
        groups.length === 0 ? (
          <p className="muted">{say('review.noFindings')}</p>
        ) : (
          <ul className="finding-groups">
            {groups.map(({ group, count, severity, first }) => (
              <li key={group} className={`finding-${severity}`}>
                <p className="finding-head">
                  <strong>{say('review.severity', { severity })}</strong>
                  {count > 1 && <> · {say('review.times', { count })}</>}
                </p>
                <p>{first.text}</p>
                {count > 1 && (
                  <details className="more">
                    <summary>{say('review.allOf', { count })}</summary>
                    <ul className="finding-cells">
                      {items
                        .filter((finding) => finding.group === group)
                        .map((finding) => (
                          <li key={JSON.stringify([finding.code, finding.cell, finding.text])}>
                            {finding.text}
                          </li>
                        ))}
                    </ul>
                  </details>
                )}
                {severity === 'warning' && <Why submission={submission} group={group} />}
              </li>
            ))}
          </ul>
        )
      }
    </Answered>
  )
}

/** The reason that the sender gave for a group of warnings. */
function Why(props: { readonly submission: Submission; readonly group: string }) {
  const { say, language } = useSpeech()
  const reason = props.submission.reasons.find(({ group }) => group === props.group)
  if (reason === undefined) return <p className="muted">{say('review.noReason')}</p>
  return (
    <blockquote className="why">
      <p>
        <strong>{reasonWords(reason.reason, say)}</strong>
        {say('list.colon')}
        <Said>{reason.text}</Said>
      </p>
      <p className="muted small">
        <bdi>{reason.author.name}</bdi> · {formatMoment(reason.atMorocco, language)}
      </p>
    </blockquote>
  )
}
