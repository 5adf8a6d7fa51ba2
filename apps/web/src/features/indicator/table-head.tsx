import { ArrowDown, ArrowUp } from 'lucide-react'
import type { RowOrder } from '../../figures/table-order.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure } from '../../ui/label.tsx'
import type { Heading } from './table-figure.tsx'

type Sort = 'ascending' | 'descending' | 'none'

/** The heads of the columns, each a button that sorts by it: the highest first, then the lowest, then as given. */
export function TableHead(props: {
  readonly columns: readonly Heading[]
  readonly corner: 'table.line' | 'table.period'
  readonly order: RowOrder | undefined
  readonly onOrder: (order: RowOrder | undefined) => void
}) {
  const { columns, corner, order, onOrder } = props
  const { say } = useSpeech()
  const sortOf = (column: number | undefined): Sort =>
    order === undefined || order.column !== column
      ? 'none'
      : order.descending
        ? 'descending'
        : 'ascending'
  const next = (column: number | undefined) => {
    const sort = sortOf(column)
    onOrder(
      sort === 'none'
        ? { column, descending: true }
        : sort === 'descending'
          ? { column, descending: false }
          : undefined,
    )
  }
  return (
    <thead>
      <tr>
        <th scope="col" aria-sort={sortOf(undefined)}>
          <SortButton name={say(corner)} sort={sortOf(undefined)} onSort={() => next(undefined)} />
        </th>
        {columns.map((column, place) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={sortOf(place)}
            className={column.total ? 'total' : undefined}
          >
            <SortButton name={column.name} sort={sortOf(place)} onSort={() => next(place)} />
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SortButton(props: {
  readonly name: string
  readonly sort: Sort
  readonly onSort: () => void
}) {
  const { name, sort } = props
  const { say } = useSpeech()
  return (
    <button
      type="button"
      className="sort"
      title={say('table.sort', { name })}
      onClick={props.onSort}
    >
      <Figure>{name}</Figure>
      {sort === 'descending' && <ArrowDown aria-hidden="true" size={14} />}
      {sort === 'ascending' && <ArrowUp aria-hidden="true" size={14} />}
    </button>
  )
}
