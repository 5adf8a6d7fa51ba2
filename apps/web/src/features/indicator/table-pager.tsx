import { useSpeech } from '../../speech.tsx'

const SIZES = [25, 50, 100] as const
export type PageSize = (typeof SIZES)[number] | 'all'

/** Long tables by the page: how many rows, which ones, back and forth. Nothing for short ones. */
export function TablePager(props: {
  readonly count: number
  readonly from: number
  readonly size: PageSize
  readonly onPage: (page: number) => void
  readonly onSize: (size: PageSize) => void
}) {
  const { count, from, size, onPage, onSize } = props
  const { say } = useSpeech()
  if (count <= SIZES[0]) return null
  const perPage = size === 'all' ? count : size
  const last = Math.min(count, from + perPage)
  const page = Math.floor(from / perPage)
  return (
    <div className="pager">
      <label>
        {say('table.rows')}{' '}
        <select
          value={size}
          onChange={(event) => {
            const { value } = event.currentTarget
            onSize(SIZES.find((one) => String(one) === value) ?? 'all')
          }}
        >
          {SIZES.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
          <option value="all">{say('table.all')}</option>
        </select>
      </label>
      <span role="status">{say('table.range', { first: from + 1, last, count })}</span>
      {perPage < count && (
        <span className="pager-steps">
          <button
            type="button"
            className="button"
            disabled={page === 0}
            onClick={() => onPage(page - 1)}
          >
            {say('table.previous')}
          </button>
          <button
            type="button"
            className="button"
            disabled={last >= count}
            onClick={() => onPage(page + 1)}
          >
            {say('table.next')}
          </button>
        </span>
      )}
    </div>
  )
}
