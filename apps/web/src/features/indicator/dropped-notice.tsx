import { useState } from 'react'
import { arrival } from '../../arrival.ts'
import type { Selection } from '../../figures/selection.ts'
import { unreadIn } from '../../indicator-search.ts'
import { parseSearch } from '../../search-params.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
import { Notice } from '../../ui/states.tsx'

/** What the link asked for and this page cannot give: codes no longer in the catalogue, parameters it does not understand. */
export function DroppedNotice(props: { readonly dropped: Selection['dropped'] }) {
  const { dropped } = props
  const { say } = useSpeech()
  const [unread, setUnread] = useState(unreadOnArrival)
  return (
    <>
      {dropped.length > 0 && (
        <Notice tone="info">
          {say('link.dropped', { count: dropped.length })}{' '}
          <Codes codes={dropped.map(({ parameter, code }) => `${parameter}=${code}`)} />
        </Notice>
      )}
      {unread.length > 0 && (
        <Notice tone="info">
          {say('link.unread', { count: unread.length })} <Codes codes={unread} />{' '}
          <button type="button" className="link" onClick={() => setUnread([])}>
            {say('link.forget')}
          </button>
        </Notice>
      )}
    </>
  )
}

/** Only the address by which the reader came can be wrong; those made here are not. */
function unreadOnArrival(): readonly string[] {
  return arrival.path.slice(3) === location.pathname.slice(3)
    ? unreadIn(parseSearch(arrival.search))
    : []
}

function Codes(props: { readonly codes: readonly string[] }) {
  const { say } = useSpeech()
  return props.codes.map((code, index) => (
    <span key={code}>
      {index > 0 && say('list.comma')}
      <Code>{code}</Code>
    </span>
  ))
}
