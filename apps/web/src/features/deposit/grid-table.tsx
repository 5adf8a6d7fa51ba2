import { sayFinding } from '@marsad/language'
import { columnLetters, type Finding } from '@marsad/model'
import { Pencil } from 'lucide-react'
import { useId, useState } from 'react'
import type { CellText, GridPart, GridRow } from '../../reader/protocol.ts'
import { useSpeech } from '../../speech.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'

type OnEdit = (cell: CellText) => void

/** Rows as a spreadsheet has them; cells with something found are fields, the others become fields when asked. */
export function GridTable(props: {
  readonly part: GridPart
  readonly sheet: string
  readonly onEdit: OnEdit
}) {
  const { say } = useSpeech()
  const { part, sheet, onEdit } = props
  const [opened, setOpened] = useState<readonly number[]>([])
  return (
    <ScrollRegion label={say('table.region', { title: say('wizard.rows') })}>
      <table className="plain grid-table">
        <caption className="visually-hidden">{say('wizard.rowsOf', { sheet })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('wizard.rowNumber')}</th>
            {part.heads.map(({ column, head }) => (
              <th key={column} scope="col">
                <bdi className="muted small">{columnLetters(column)}</bdi> <bdi>{head}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.row} data-row={row.row} tabIndex={-1}>
              <th scope="row">
                {row.row}
                {!opened.includes(row.row) && (
                  <button
                    type="button"
                    className="icon-button"
                    aria-label={say('wizard.changeRowNamed', { row: row.row })}
                    title={say('wizard.changeRowNamed', { row: row.row })}
                    onClick={() => setOpened([...opened, row.row])}
                  >
                    <Pencil aria-hidden="true" size={14} />
                  </button>
                )}
              </th>
              {part.heads.map(({ column, head }) => (
                <GridCell
                  key={column}
                  {...{ row, column, head, sheet, onEdit }}
                  open={opened.includes(row.row)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function GridCell(props: {
  readonly row: GridRow
  readonly column: number
  readonly head: string
  readonly sheet: string
  readonly open: boolean
  readonly onEdit: OnEdit
}) {
  const { row, column, head, sheet, open, onEdit } = props
  const text = row.cells[column - 1] ?? ''
  const found = row.findings.filter((one) => isAt(one, row.row, column))
  const worst = found.find(({ severity }) => severity === 'error') ?? found[0]
  return (
    <td className={worst === undefined ? undefined : `cell-${worst.severity}`}>
      {worst === undefined && !open ? (
        <bdi data-cell={`${row.row}.${column}`} tabIndex={-1}>
          {text}
        </bdi>
      ) : (
        <CellField
          key={text}
          {...{ text, head, found }}
          place={{ sheet, row: row.row, column }}
          onEdit={onEdit}
        />
      )}
    </td>
  )
}

function isAt({ cell, also = [] }: Finding, row: number, column: number): boolean {
  return [cell, ...also].some((one) => one !== null && one.row === row && one.column === column)
}

const MARKS = { error: '⊗', warning: '!', information: 'i' } as const

function CellField(props: {
  readonly text: string
  readonly head: string
  readonly found: readonly Finding[]
  readonly place: Omit<CellText, 'text'>
  readonly onEdit: OnEdit
}) {
  const { say, language } = useSpeech()
  const { text, head, found, place, onEdit } = props
  const id = useId()
  const [written, setWritten] = useState(text)
  const keep = () => {
    if (written !== text) onEdit({ ...place, text: written })
  }
  const hasError = found.some(({ severity }) => severity === 'error')
  return (
    <>
      <input
        type="text"
        dir="auto"
        className="cell-field"
        data-cell={`${place.row}.${place.column}`}
        aria-label={say('wizard.cellNamed', {
          cell: `${columnLetters(place.column)}${place.row}`,
          head,
        })}
        {...(hasError ? { 'aria-invalid': true } : {})}
        {...(found.length > 0 ? { 'aria-describedby': id } : {})}
        value={written}
        size={Math.max(6, Math.min(24, written.length + 1))}
        onChange={(event) => setWritten(event.currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep()
          if (event.key === 'Escape') setWritten(text)
        }}
      />
      {found.length > 0 && (
        <span id={id} className="cell-said">
          {found.slice(0, 3).map((one) => (
            <span key={one.code}>
              <span aria-hidden="true" className="finding-mark">
                {MARKS[one.severity]}
              </span>{' '}
              {sayFinding(one, language)}
            </span>
          ))}
        </span>
      )}
    </>
  )
}
