import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import type { Person } from './session.ts'

/** What somebody may do, and for whom. */
export function RoleList(props: { readonly roles: Person['roles'] }) {
  const { say } = useSpeech()
  if (props.roles.length === 0) return <p className="muted">{say('session.noRole')}</p>
  return (
    <ul className="role-list">
      {props.roles.map(({ role, institution }) => (
        <li key={`${role} ${institution}`}>
          {say(`role.${role}`)}
          {institution !== '*' && (
            <>
              {' '}
              <Code>{institution}</Code>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
