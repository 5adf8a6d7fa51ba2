import { formatPeriod } from '@marsad/language'
import type { Data, MeasureRecord } from '../../answers.ts'
import { lineId } from '../../figures/chart-series.ts'
import type { FigureTitle } from '../../figures/figure-title.ts'
import { type Cell, tableOf } from '../../figures/table-model.ts'
import type { Measured } from '../../figures/unit.ts'
import type { IndicatorSearch, Naming } from '../../indicator-search.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { columnNames } from './column-names.ts'
import { NamingSwitch } from './naming-switch.tsx'
import { TableKey } from './table-key.tsx'

const ACROSS = 12

type Props = {
  readonly record: MeasureRecord
  readonly data: Data
  readonly title: FigureTitle
  readonly measured: Measured
  readonly search: IndicatorSearch
  readonly onChange: (search: IndicatorSearch) => void
}

/** The figures as a native table: periods across when there are few, else down; the first column stays in sight. */
export function TableFigure(props: Props) {
  const { record, data, title, measured, search, onChange } = props
  const speech = useSpeech()
  const { say, language } = speech
  const table = tableOf(data, measured, speech)
  const naming: Naming | 'nom' = search.aff ?? 'nom'
  const lines = data.series.map((line) => ({
    id: lineId(line),
    name: columnNames(record, data.series, line, { naming, speech }),
  }))
  const periods = table.periods.map((period) => ({
    id: period,
    name: formatPeriod(period, language),
  }))
  const across = periods.length <= ACROSS && lines.length > 1
  const [rows, columns] = across ? [lines, periods] : [periods.toReversed(), lines]
  const cellAt = (row: number, column: number): Cell | undefined =>
    across ? table.cells[column]?.[row] : table.cells[periods.length - 1 - row]?.[column]
  return (
    <>
      {lines.length > 1 && <NamingSwitch search={search} onChange={onChange} />}
      <ScrollRegion label={title.title}>
        <table className="figures">
          <caption>
            {title.title}
            <span className="muted">{title.subtitle}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{say(across ? 'table.line' : 'table.period')}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  <Figure>{column.name}</Figure>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <th scope="row">
                  <Figure>{row.name}</Figure>
                </th>
                {columns.map((column, place) => (
                  <TableCell key={column.id} cell={cellAt(index, place)} marked={table.marked} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <TableKey table={table} />
    </>
  )
}

function TableCell(props: {
  readonly cell: Cell | undefined
  readonly marked: 'D' | 'R' | undefined
}) {
  const { say } = useSpeech()
  const { cell } = props
  if (cell === undefined) return <td />
  return (
    <td>
      {cell.value === null ? (
        <abbr title={cell.flag?.words} className="missing">
          :
        </abbr>
      ) : (
        <>
          <Figure>{cell.text}</Figure>
          {cell.flag !== undefined && (
            <abbr className="flag" title={cell.flag.words}>
              {cell.flag.letter}
            </abbr>
          )}
          {cell.basis !== undefined && cell.basis === props.marked && (
            <abbr
              className="flag"
              title={say(cell.basis === 'D' ? 'basis.derived' : 'basis.reported')}
            >
              {cell.basis}
            </abbr>
          )}
        </>
      )}
    </td>
  )
}
