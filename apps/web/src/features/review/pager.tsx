import { useSpeech } from '../../speech.tsx'

/** Steps through a long list; nothing where it fits at once. */
export function Pager(props: {
  readonly offset: number
  readonly atOnce: number
  readonly total: number
  readonly onMove: (offset: number) => void
}) {
  const { say } = useSpeech()
  const { offset, atOnce, total, onMove } = props
  if (total <= atOnce) return null
  const last = Math.min(total, offset + atOnce)
  return (
    <div className="button-row pager">
      <button
        type="button"
        className="button"
        disabled={offset === 0}
        onClick={() => onMove(Math.max(0, offset - atOnce))}
      >
        {say('table.previous')}
      </button>
      <button
        type="button"
        className="button"
        disabled={last >= total}
        onClick={() => onMove(offset + atOnce)}
      >
        {say('table.next')}
      </button>
      <span className="muted">{say('table.range', { first: offset + 1, last, count: total })}</span>
    </div>
  )
}
