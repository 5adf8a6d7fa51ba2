import { Link, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSpeech } from '../../speech.tsx'
import { PageTitle, useDocumentTitle } from '../../ui/page.tsx'
import { Answered, Notice } from '../../ui/states.tsx'
import { Breadcrumb } from '../frame/breadcrumb.tsx'
import { WithPrivateStyles } from './private-styles.tsx'
import { holdsRole, type Person, type RoleName, useSession } from './session.ts'
import { useSessionEnd } from './use-session-end.ts'

/** A part of a page for people with a role; others are told how to come in, and who can let them in. */
export function Private(props: {
  /** Any of these will do; the first is named to who has none. */
  readonly roles: readonly RoleName[]
  /** The heading where the part itself, which has one, is not shown. */
  readonly title?: string
  readonly children: (person: Person) => ReactNode
}) {
  const session = useSession()
  useSessionEnd()
  return (
    <WithPrivateStyles>
      <Answered query={session} size="page">
        {({ person }) =>
          person === null ? (
            <SignInFirst title={props.title} />
          ) : holdsRole(person, props.roles) ? (
            props.children(person)
          ) : (
            <NotAllowed role={props.roles[0] ?? 'producer'} title={props.title} />
          )
        }
      </Answered>
    </WithPrivateStyles>
  )
}

function SignInFirst(props: { readonly title: string | undefined }) {
  const { say, language } = useSpeech()
  const here = useRouterState({ select: ({ location }) => location.href })
  return (
    <>
      {props.title !== undefined && <Heading title={props.title} />}
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

function NotAllowed(props: { readonly role: RoleName; readonly title: string | undefined }) {
  const { say } = useSpeech()
  return (
    <>
      {props.title !== undefined && <Heading title={props.title} />}
      <Notice tone="warning">
        {say('session.notAllowed', { role: say(`role.${props.role}`) })}
      </Notice>
    </>
  )
}

function Heading(props: { readonly title: string }) {
  useDocumentTitle(props.title)
  return (
    <>
      <Breadcrumb />
      <PageTitle>{props.title}</PageTitle>
    </>
  )
}
