import { useQuery, useQueryClient } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { People } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Answered } from '../../ui/states.tsx'
import type { Person } from '../session/session.ts'
import { GrantDialog, NewPersonDialog, ResetDialog, RevokeDialog } from './people-dialogs.tsx'
import { peopleQuery } from './queries.ts'

type Item = People['items'][number]

type Asked =
  | { readonly what: 'new' }
  | { readonly what: 'reset' | 'grant'; readonly person: Item }
  | { readonly what: 'revoke'; readonly person: Item; readonly held: Item['roles'][number] }

/** Everybody with an account: their roles, and what can be done for them. */
export function PeoplePart(props: { readonly me: Person }) {
  const { say } = useSpeech()
  const queries = useQueryClient()
  const people = useQuery(peopleQuery())
  const [asked, setAsked] = useState<Asked>()
  const changed = async () => {
    await queries.invalidateQueries({ queryKey: peopleQuery().queryKey })
  }
  return (
    <>
      <div className="section-head">
        <p className="lead">{say('admin.peopleLead')}</p>
        <button type="button" className="button primary" onClick={() => setAsked({ what: 'new' })}>
          {say('admin.newPerson')}
        </button>
      </div>
      <Answered query={people} size="page">
        {({ items }) => (
          <ScrollRegion label={say('table.region', { title: say('admin.people') })}>
            <table className="plain people">
              <caption className="visually-hidden">{say('admin.people')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('admin.person')}</th>
                  <th scope="col">{say('admin.roles')}</th>
                  <th scope="col">{say('admin.doing')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((person) => (
                  <Row
                    key={person.id}
                    person={person}
                    isMe={person.id === props.me.id}
                    ask={setAsked}
                  />
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </Answered>
      {asked !== undefined &&
        dialogFor(asked, { onChanged: changed, onClose: () => setAsked(undefined) })}
    </>
  )
}

function dialogFor(
  asked: Asked,
  shared: { readonly onChanged: () => Promise<void>; readonly onClose: () => void },
): ReactNode {
  switch (asked.what) {
    case 'new':
      return <NewPersonDialog {...shared} />
    case 'reset':
      return <ResetDialog {...shared} person={asked.person} />
    case 'grant':
      return <GrantDialog {...shared} person={asked.person} />
    case 'revoke':
      return <RevokeDialog {...shared} person={asked.person} held={asked.held} />
  }
}

function Row(props: {
  readonly person: Item
  readonly isMe: boolean
  readonly ask: (asked: Asked) => void
}) {
  const { say } = useSpeech()
  const { person, isMe, ask } = props
  return (
    <tr>
      <th scope="row">
        <bdi>{person.name}</bdi>
        {isMe && <span className="badge">{say('admin.you')}</span>}
        <br />
        <bdi className="muted small" dir="ltr">
          {person.email}
        </bdi>
      </th>
      <td>
        {person.roles.length === 0 && <span className="muted">{say('admin.noRole')}</span>}
        <ul className="role-chips">
          {person.roles.map((held) => {
            const role = say(`role.${held.role}`)
            return (
              <li key={`${held.role} ${held.institution}`}>
                {role}
                {held.institution !== '*' && (
                  <>
                    {' '}
                    <Code>{held.institution}</Code>
                  </>
                )}
                {!isMe && (
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={say('admin.revokeLabel', {
                      role: held.institution === '*' ? role : `${role} ${held.institution}`,
                      name: person.name,
                    })}
                    onClick={() => ask({ what: 'revoke', person, held })}
                  >
                    <X aria-hidden="true" size={16} />
                  </button>
                )}
              </li>
            )
          })}
        </ul>
      </td>
      <td>
        {isMe ? (
          <span className="muted small">{say('admin.notYourself')}</span>
        ) : (
          <div className="button-row">
            <button
              type="button"
              className="link"
              aria-label={say('admin.grantTo', { name: person.name })}
              onClick={() => ask({ what: 'grant', person })}
            >
              {say('admin.grant')}
            </button>
            <button
              type="button"
              className="link"
              aria-label={say('admin.resetOf', { name: person.name })}
              onClick={() => ask({ what: 'reset', person })}
            >
              {say('admin.reset')}
            </button>
          </div>
        )}
      </td>
    </tr>
  )
}
