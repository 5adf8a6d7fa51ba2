import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from '../../speech.tsx'
import { Answered, Notice } from '../../ui/states.tsx'
import { WithPrivateStyles } from './private-styles.tsx'
import { holdsRole, type Person, type RoleName, useSession } from './session.ts'

/** A part of a page for people with a role; others are told how to come in, and who can let them in. */
export function Private(props: {
  /** Any of these will do; the first is named to who has none. */
  readonly roles: readonly RoleName[]
  readonly children: (person: Person) => ReactNode
}) {
  const session = useSession()
  return (
    <WithPrivateStyles>
      <Answered query={session} size="page">
        {({ person }) =>
          person === null ? (
            <SignInFirst />
          ) : holdsRole(person, props.roles) ? (
            props.children(person)
          ) : (
            <NotAllowed role={props.roles[0] ?? 'producer'} />
          )
        }
      </Answered>
    </WithPrivateStyles>
  )
}

function SignInFirst() {
  const { say, language } = useSpeech()
  const here = useRouterState({ select: ({ location }) => location.href })
  return (
    <>
      <p className="lead">{say('session.needed')}</p>
      <p>
        <Link
          to="/$lang/connexion"
          params={{ lang: language }}
          search={{ retour: here }}
          className="button primary"
        >
          {say('session.signIn')}
        </Link>
      </p>
    </>
  )
}

function NotAllowed(props: { readonly role: RoleName }) {
  const { say } = useSpeech()
  return (
    <Notice tone="warning">{say('session.notAllowed', { role: say(`role.${props.role}`) })}</Notice>
  )
}
