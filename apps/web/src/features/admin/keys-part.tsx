import { formatDay } from '@marsad/language'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Keys } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { Answered } from '../../ui/states.tsx'
import { useToday } from '../../ui/today.ts'
import { NewKeyDialog, RevokeKeyDialog } from './key-dialogs.tsx'
import { keysQuery } from './queries.ts'

type Item = Keys['items'][number]
type Asked = { readonly what: 'new' } | { readonly what: 'revoke'; readonly of: Item }

/** Keys for machines: whose, for what, until when. */
export function KeysPart() {
  const { say } = useSpeech()
  const queries = useQueryClient()
  const keys = useQuery(keysQuery())
  const [asked, setAsked] = useState<Asked>()
  const shared = {
    onChanged: async () => {
      await queries.invalidateQueries({ queryKey: keysQuery().queryKey })
    },
    onClose: () => setAsked(undefined),
  }
  return (
    <>
      <div className="section-head">
        <p className="lead">{say('admin.keysLead')}</p>
        <button type="button" className="button primary" onClick={() => setAsked({ what: 'new' })}>
          {say('admin.newKey')}
        </button>
      </div>
      <Answered query={keys} size="page">
        {({ items }) =>
          items.length === 0 ? (
            <p className="muted">{say('admin.noKeys')}</p>
          ) : (
            <ScrollRegion label={say('table.region', { title: say('admin.keys') })}>
              <table className="plain people">
                <caption className="visually-hidden">{say('admin.keys')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say('admin.keyName')}</th>
                    <th scope="col">{say('admin.institution')}</th>
                    <th scope="col">{say('admin.scopes')}</th>
                    <th scope="col">{say('admin.until')}</th>
                    <th scope="col">{say('admin.doing')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((one) => (
                    <Row
                      key={one.id}
                      one={one}
                      onRevoke={() => setAsked({ what: 'revoke', of: one })}
                    />
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          )
        }
      </Answered>
      {asked?.what === 'new' && <NewKeyDialog {...shared} />}
      {asked?.what === 'revoke' && <RevokeKeyDialog {...shared} of={asked.of} />}
    </>
  )
}

function Row(props: { readonly one: Item; readonly onRevoke: () => void }) {
  const { say, language } = useSpeech()
  const { one } = props
  const today = useToday()
  const isOver = one.expiresAt.slice(0, 10) < today
  return (
    <tr>
      <th scope="row">
        <bdi>{one.name}</bdi>
        <br />
        <span className="muted small">
          <Code>{`${one.prefix}…`}</Code>
        </span>
      </th>
      <td>
        <Code>{one.institution}</Code>
        <br />
        <span className="muted small">
          <bdi>{one.ownerName}</bdi>
        </span>
      </td>
      <td>
        <ul className="beware">
          {one.scopes.map((scope) => (
            <li key={scope}>
              {scope === 'submissions:read'
                ? say('admin.scope.read')
                : scope === 'submissions:write'
                  ? say('admin.scope.write')
                  : scope}
            </li>
          ))}
        </ul>
      </td>
      <td>
        {one.revokedAt !== null
          ? say('admin.revokedOn', { day: formatDay(one.revokedAt, language) })
          : isOver
            ? say('admin.overOn', { day: formatDay(one.expiresAt, language) })
            : formatDay(one.expiresAt, language)}
      </td>
      <td>
        {one.revokedAt === null && !isOver && (
          <button
            type="button"
            className="link"
            aria-label={say('admin.revokeKeyOf', { name: one.name })}
            onClick={props.onRevoke}
          >
            {say('admin.revokeKey')}
          </button>
        )}
      </td>
    </tr>
  )
}
