import { Link } from '@tanstack/react-router'
import { LOCAL_STEPS, type LocalStep, SENT_STEPS, type SentStep } from '../../deposit-search.ts'
import { useSpeech } from '../../speech.tsx'

export type Step = LocalStep | Exclude<SentStep, 'recu'>
const STEPS: readonly Step[] = [
  ...LOCAL_STEPS,
  ...SENT_STEPS.filter((step): step is Exclude<SentStep, 'recu'> => step !== 'recu'),
]

/** Where each step is. */
export type StepPlaces = {
  readonly draft?: string | undefined
  readonly submission?: string | undefined
}

/** The six steps, the one that is shown, and the way back to those that are done. */
export function StepList(props: { readonly now: Step; readonly places: StepPlaces }) {
  const { say } = useSpeech()
  const at = STEPS.indexOf(props.now)
  return (
    <nav aria-label={say('wizard.steps')} className="step-list">
      <ol>
        {STEPS.map((step, index) => (
          <li
            key={step}
            className={index < at ? 'done' : index === at ? 'now' : undefined}
            {...(index === at ? { 'aria-current': 'step' as const } : {})}
          >
            <StepName step={step} number={index + 1} done={index < at} places={props.places} />
          </li>
        ))}
      </ol>
    </nav>
  )
}

function StepName(props: {
  readonly step: Step
  readonly number: number
  readonly done: boolean
  readonly places: StepPlaces
}) {
  const { say, language } = useSpeech()
  const { step, number, done, places } = props
  const name = (
    <>
      <span className="step-number" aria-hidden="true">
        {done ? '✓' : number}
      </span>
      <span>
        <span className="visually-hidden">{number}. </span>
        {say(`wizard.${step}`)}
        {done && <span className="visually-hidden"> {say('wizard.done')}</span>}
      </span>
    </>
  )
  const local = LOCAL_STEPS.find((one) => one === step)
  if (!done) return <span>{name}</span>
  if (local !== undefined && places.draft !== undefined && local !== 'choisir')
    return (
      <Link
        to="/$lang/depot/nouveau"
        params={{ lang: language }}
        search={{ brouillon: places.draft, etape: local }}
      >
        {name}
      </Link>
    )
  if (step === 'comparer' && places.submission !== undefined)
    return (
      <Link
        to="/$lang/depot/$id"
        params={{ lang: language, id: places.submission }}
        search={{ etape: 'comparer' }}
      >
        {name}
      </Link>
    )
  return <span>{name}</span>
}
