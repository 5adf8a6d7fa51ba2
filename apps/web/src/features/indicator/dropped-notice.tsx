import { useState } from 'react'
import { arrivedBy } from '../../arrival.ts'
import type { Selection } from '../../figures/selection.ts'
import { unreadIn } from '../../indicator-search.ts'
import { parseSearch } from '../../search-params.ts'
import { useSpeech } from '../../speech.tsx'
import { Codes } from '../../ui/label.tsx'
import { RepeatedNotice } from '../../ui/repeated-notice.tsx'
import { Notice } from '../../ui/states.tsx'

/** What the link asked for and this page cannot give: codes no longer in the catalogue, parameters it does not understand. */
export function DroppedNotice(props: {
  readonly dropped: Selection['dropped']
  /** Parameters that the page understands besides those of a figure. */
  readonly known?: readonly string[]
  /** An embedded figure is shown, not changed. */
  readonly still?: boolean
}) {
  const { dropped, known = [] } = props
  const { say } = useSpeech()
  const [unread, setUnread] = useState(() => unreadOnArrival(known))
  return (
    <>
      {dropped.length > 0 && (
        <Notice tone="info">
          {say('link.dropped', { count: dropped.length })}{' '}
          <Codes codes={dropped.map(({ parameter, code }) => `${parameter}=${code}`)} />
        </Notice>
      )}
      <RepeatedNotice {...(props.still === true && { still: true })} />
      {unread.length > 0 && (
        <Notice tone="info">
          {say('link.unread', { count: unread.length })} <Codes codes={unread} />{' '}
          {props.still !== true && (
            <button type="button" className="link" onClick={() => setUnread([])}>
              {say('link.forget')}
            </button>
          )}
        </Notice>
      )}
    </>
  )
}

/** Only the address by which the reader came can be wrong; those made here are not. */
function unreadOnArrival(known: readonly string[]): readonly string[] {
  const asked = Object.entries(parseSearch(arrivedBy())).filter(([name]) => !known.includes(name))
  return unreadIn(Object.fromEntries(asked))
}
