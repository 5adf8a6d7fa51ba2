import { Link } from '@tanstack/react-router'
import type { Overview } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { StateBar, StateKey } from '../../ui/state-bar.tsx'

const SHOWN = 8

/** How complete the system is: of all indicators, then of each institution. */
export function Completeness(props: {
  readonly state: Overview['state']
  readonly institutions: Overview['institutions']
}) {
  const { state } = props
  const { language, say } = useSpeech()
  const all = state.held + state.awaited + state.legal
  const shown = props.institutions.filter(({ international }) => !international).slice(0, SHOWN)
  return (
    <section aria-labelledby="completeness" className="completeness">
      <h2 id="completeness">{say('home.completeness')}</h2>
      <p className="completeness-all">{say('home.completenessAll', { held: state.held, all })}</p>
      <StateBar states={state} />
      <StateKey states={state} linked />
      <table className="institution-states">
        <caption>{say('home.byInstitution')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('home.institution')}</th>
            <th scope="col" className="visually-hidden">
              {say('home.completeness')}
            </th>
            <th scope="col">{say('indicatorState.held')}</th>
            <th scope="col">{say('indicatorState.awaited')}</th>
            <th scope="col">{say('indicatorState.legal')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                <Link
                  to="/$lang/indicateurs"
                  params={{ lang: language }}
                  search={{ institution: one.id }}
                >
                  <Label of={one.title} />
                </Link>
              </th>
              <td className="institution-bar">
                <StateBar states={one} />
              </td>
              <td>{one.held}</td>
              <td>{one.awaited}</td>
              <td>{one.legal}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="home-note">{say('home.byInstitutionWhat')}</p>
    </section>
  )
}
