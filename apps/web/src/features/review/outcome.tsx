import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Effects, Submission } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code, Label } from '../../ui/label.tsx'
import { Answered } from '../../ui/states.tsx'
import { IndicatorLink } from './indicator-link.tsx'
import { effectsQuery } from './queries.ts'

const MOST = 6

/** What a publication became: its vintage, the indicators that moved, and the same as they were before. */
export function Outcome(props: { readonly submission: Submission }) {
  const { say, language } = useSpeech()
  const { submission } = props
  const effects = useQuery(effectsQuery(submission, { limit: 1, offset: 0 }))
  if (submission.vintage === null) return null
  return (
    <section className="outcome" aria-labelledby="publie">
      <h2 id="publie">{say('review.outcome')}</h2>
      <p>
        {say('operand.vintage')}{' '}
        <Link to="/$lang/calendrier" params={{ lang: language }} hash={submission.vintage}>
          <Code>{submission.vintage}</Code>
        </Link>
      </p>
      <Answered query={effects} size="line">
        {(answer) => <Moved effects={answer} />}
      </Answered>
    </section>
  )
}

function Moved(props: { readonly effects: Effects }) {
  const { say, text } = useSpeech()
  const { effects } = props
  const { measures } = effects
  if (measures.length === 0) return <p className="muted">{say('review.noEffects')}</p>
  return (
    <>
      <ul className="moved">
        {measures.slice(0, MOST).map((measure) => {
          const effect = measure.first
          return (
            <li key={effect.indicator}>
              <IndicatorLink effect={effect} measure={measure}>
                <Label of={effect.title} />
              </IndicatorLink>
              {effects.before !== null && (
                <IndicatorLink
                  effect={effect}
                  measure={measure}
                  asOf={effects.before}
                  label={say('review.asBefore', { indicator: text(effect.title) })}
                >
                  {say('review.before')}
                </IndicatorLink>
              )}
            </li>
          )
        })}
      </ul>
      {measures.length > MOST && (
        <p className="muted">{say('review.others', { count: measures.length - MOST })}</p>
      )}
    </>
  )
}
