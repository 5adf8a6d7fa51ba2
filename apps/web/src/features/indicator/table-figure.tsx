import { formatPeriod } from '@marsad/language'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Data, MeasureRecord } from '../../answers.ts'
import { lineId } from '../../figures/chart-series.ts'
import type { FigureTitle } from '../../figures/figure-title.ts'
import { highlightedLines } from '../../figures/highlight.ts'
import { isTotal, varying } from '../../figures/names.ts'
import { type Cell, tableOf } from '../../figures/table-model.ts'
import { orderedPlaces, type RowOrder } from '../../figures/table-order.ts'
import type { Measured } from '../../figures/unit.ts'
import type { IndicatorSearch, Naming } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { columnNames } from './column-names.ts'
import { NamingSwitch } from './naming-switch.tsx'
import { TableCell } from './table-cell.tsx'
import { TableCopy, useRawCopy } from './table-copy.tsx'
import { TableHead } from './table-head.tsx'
import { TableKey } from './table-key.tsx'
import { type PageSize, TablePager } from './table-pager.tsx'

const ACROSS = 12

/** A row or a column: a line of figures or a period. */
export type Heading = { readonly id: string; readonly name: string; readonly total: boolean }

type Props = {
  readonly record: MeasureRecord
  readonly data: Data
  readonly title: FigureTitle
  readonly measured: Measured
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}

/**
 * The figures as a native table: periods across when there are few, else down, or as the reader turns it; sorted by any
 * column, totals first; the first column stays in sight.
 */
export function TableFigure(props: Props) {
  const { data, title, search, onChange } = props
  const { say } = useSpeech()
  const table = useRef<HTMLTableElement>(null)
  const [turned, setTurned] = useState(false)
  const [order, setOrder] = useState<RowOrder>()
  const [size, setSize] = useState<PageSize>(50)
  const [page, setPage] = useState(0)
  const { rows, columns, cellAt, model, newestFirst } = useLayout(props, turned)
  const ruled = newestFirst && order === undefined
  const places = orderedPlaces(
    rows.map((row, index) => ({
      total: row.total,
      values: columns.map((_, column) => cellAt(index, column)?.value ?? null),
    })),
    order,
  )
  const perPage = size === 'all' ? places.length : size
  const from = Math.min(page, Math.max(0, Math.ceil(places.length / perPage) - 1)) * perPage
  const opened = useOpened(props, rows)
  const shown = places.slice(from, from + perPage)
  useRawCopy(table)
  useEffect(() => {
    if (opened === undefined || document.activeElement !== document.body) return
    table.current?.querySelector<HTMLElement>('.opened > th')?.focus()
  }, [opened])
  return (
    <>
      <div className="table-tools">
        {data.series.length > 1 && <NamingSwitch search={search} onChange={onChange} />}
        <button
          type="button"
          className="link"
          aria-pressed={turned}
          onClick={() => {
            setTurned(!turned)
            setOrder(undefined)
            setPage(0)
          }}
        >
          {say('table.transpose')}
        </button>
        <TableCopy table={table} />
      </div>
      <ScrollRegion label={say('table.region', { title: title.title })}>
        <table className="figures" ref={table}>
          <caption>
            {title.title}
            <span className="muted">{title.subtitle}</span>
          </caption>
          <TableHead
            columns={columns}
            order={order}
            corner={cornerOf(rows, data)}
            onOrder={setOrder}
          />
          <tbody>
            {shown.map((place) => (
              <Row key={rows[place]?.id} row={rows[place]} opened={rows[place]?.id === opened}>
                {columns.map((column, at) => (
                  <TableCell
                    key={column.id}
                    cell={cellAt(place, at)}
                    marked={model.marked}
                    ruled={ruled}
                  />
                ))}
              </Row>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TablePager
        count={places.length}
        from={from}
        size={size}
        onPage={setPage}
        onSize={(next) => {
          setSize(next)
          setPage(0)
        }}
      />
      <TableKey table={model} />
    </>
  )
}

function cornerOf(rows: readonly Heading[], data: Data): 'table.line' | 'table.period' {
  return rows.some((row) => data.series.some((line) => lineId(line) === row.id))
    ? 'table.line'
    : 'table.period'
}

/** Which way round the table stands, and what is in each cell. */
function useLayout({ record, data, measured, search }: Props, turned: boolean) {
  const speech = useSpeech()
  const { language } = speech
  const naming: Naming | 'nom' = search.aff ?? 'nom'
  return useMemo(() => {
    const model = tableOf(data, measured, speech)
    const dimensions = varying(record, data.series)
    const lines = data.series.map(
      (line): Heading => ({
        id: lineId(line),
        name: columnNames(record, data.series, line, { naming, speech }),
        total: dimensions.length > 0 && dimensions.every((one) => isTotal(one, line.key[one.id])),
      }),
    )
    const periods = model.periods.map(
      (period): Heading => ({ id: period, name: formatPeriod(period, language), total: false }),
    )
    const across = (periods.length <= ACROSS && lines.length > 1) !== turned
    const last = periods.length - 1
    const cellAt = (row: number, column: number): Cell | undefined =>
      across ? model.cells[column]?.[row] : model.cells[last - row]?.[column]
    return across
      ? { rows: lines, columns: periods, cellAt, model, newestFirst: false }
      : { rows: periods.toReversed(), columns: lines, cellAt, model, newestFirst: true }
  }, [record, data, measured, naming, turned, speech, language])
}

/** The row that a chart asked for: that of the period, or of the line brought out. */
function useOpened({ record, data, search }: Props, rows: readonly Heading[]): string | undefined {
  const [line] = highlightedLines(record, data.series, search.ev)
  return rows.find(({ id }) => id === search.per || id === line)?.id
}

function Row(props: {
  readonly row: Heading | undefined
  readonly opened: boolean
  readonly children: ReactNode
}) {
  const { row, opened, children } = props
  const classes = [row?.total === true && 'total', opened && 'opened'].filter(Boolean).join(' ')
  return (
    <tr className={classes === '' ? undefined : classes}>
      <th scope="row" tabIndex={opened ? -1 : undefined}>
        <Figure>{row?.name ?? ''}</Figure>
      </th>
      {children}
    </tr>
  )
}
