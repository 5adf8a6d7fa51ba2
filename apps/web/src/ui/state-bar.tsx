import { Link } from '@tanstack/react-router'
import { useSpeech } from '../speech.tsx'

/** How many indicators have figures, wait for them, and are read in the law. */
export type States = { readonly held: number; readonly awaited: number; readonly legal: number }

const STATES = ['held', 'awaited', 'legal'] as const

/** The shares of the three states as one bar. What it says stands in words beside it. */
export function StateBar(props: { readonly states: States }) {
  const { states } = props
  return (
    <span className="state-bar" aria-hidden="true">
      {STATES.filter((state) => states[state] > 0).map((state) => (
        <span key={state} className={`state-${state}`} style={{ flexGrow: states[state] }} />
      ))}
    </span>
  )
}

/** Words of the address of the catalogue for the states. */
const IN_CATALOGUE = { held: 'oui', awaited: 'attendu', legal: 'droit' } as const

/** What the parts of a state bar stand for, each with its number and, if asked, the way to those indicators. */
export function StateKey(props: { readonly states?: States; readonly linked?: boolean }) {
  const { say, language } = useSpeech()
  return (
    <ul className="state-key">
      {STATES.map((state) => (
        <li key={state}>
          <span className={`state-swatch state-${state}`} aria-hidden="true" />
          {props.states !== undefined && <strong>{props.states[state]} </strong>}
          {props.linked === true ? (
            <Link
              to="/$lang/indicateurs"
              params={{ lang: language }}
              search={{ donnees: IN_CATALOGUE[state] }}
            >
              {say(`indicatorState.${state}`)}
            </Link>
          ) : (
            say(`indicatorState.${state}`)
          )}
        </li>
      ))}
    </ul>
  )
}
