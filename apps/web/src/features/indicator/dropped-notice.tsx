import { useState } from 'react'
import { arrival } from '../../arrival.ts'
import type { Selection } from '../../figures/selection.ts'
import { unreadIn } from '../../indicator-search.ts'
import { parseSearch, repeatedIn } from '../../search-params.ts'
import { useSpeech } from '../../speech.tsx'
import { Code } from '../../ui/label.tsx'
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
  const [repeated] = useState(repeatedOnArrival)
  return (
    <>
      {dropped.length > 0 && (
        <Notice tone="info">
          {say('link.dropped', { count: dropped.length })}{' '}
          <Codes codes={dropped.map(({ parameter, code }) => `${parameter}=${code}`)} />
        </Notice>
      )}
      {repeated.length > 0 && (
        <Notice tone="info">
          {say('link.repeated', { count: repeated.length })} <Codes codes={repeated} />
        </Notice>
      )}
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

/** What the address by which the reader came says twice. */
function repeatedOnArrival(): readonly string[] {
  return repeatedIn(arrivedBy())
}

function arrivedBy(): string {
  return arrival.path.slice(3) === location.pathname.slice(3) ? arrival.search : ''
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
