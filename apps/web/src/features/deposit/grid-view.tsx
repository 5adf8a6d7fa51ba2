import type { CellPlace } from '@marsad/model'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { CellText, CheckedFile, GridRequest, Reader } from '../../reader/protocol.ts'
import { useSpeech } from '../../speech.tsx'
import { GridTable } from './grid-table.tsx'

const AT_ONCE = 25

/** The cell that somebody wants to see; `turn` tells one wish from the same again. */
export type CellWanted = { readonly cell: CellPlace; readonly turn: number }

/** The rows of the file, those with something found in them first, to be put right in place. */
export function GridView(props: {
  readonly reader: Reader
  readonly file: CheckedFile
  readonly wanted: CellWanted | undefined
  readonly onEdit: (cells: readonly CellText[]) => void
}) {
  const { say } = useSpeech()
  const { reader, file, wanted, onEdit } = props
  const sheets = file.mapping.tables.map((table) => table.sheet)
  const [sheet, setSheet] = useState(sheets[0] ?? '')
  const [only, setOnly] = useState<GridRequest['only']>(
    file.counts.errors > 0 ? 'error' : file.counts.warnings > 0 ? 'found' : 'all',
  )
  const [from, setFrom] = useState(0)
  const [touched, setTouched] = useState<readonly number[]>([])
  const region = useRef<HTMLDivElement>(null)
  const [focus, setFocus] = useState<CellWanted>()
  const looked = useRef(0)
  const own = sheets.includes(sheet) ? sheet : (sheets[0] ?? '')
  // Each check makes another file, whose rows are read anew.
  const fileNumber = useFileNumber(file)
  const part = useQuery({
    queryKey: ['grid', fileNumber, own, only, from, touched.join()],
    queryFn: () => reader.rows({ sheet: own, only, also: touched, from, count: AT_ONCE }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  useEffect(() => {
    // A wish is looked for once.
    if (wanted === undefined || wanted.turn === looked.current) return
    looked.current = wanted.turn
    const { sheet: to, row } = wanted.cell
    const find = async () => {
      const filters = only === 'all' ? (['all'] as const) : ([only, 'found', 'all'] as const)
      for (const filter of filters) {
        const place = await reader.placeOf({ sheet: to, row, only: filter, also: touched })
        if (place < 0) continue
        setSheet(to)
        setOnly(filter)
        setFrom(Math.floor(place / AT_ONCE) * AT_ONCE)
        setFocus(wanted)
        return
      }
    }
    void find()
  }, [wanted, only, touched, reader])
  useEffect(() => {
    if (focus === undefined || part.isPlaceholderData || part.data === undefined) return
    const cell = region.current?.querySelector<HTMLElement>(
      `[data-cell="${focus.cell.row}.${focus.cell.column}"]`,
    )
    const target =
      cell ?? region.current?.querySelector<HTMLElement>(`[data-row="${focus.cell.row}"]`)
    if (target === null || target === undefined) return
    target.scrollIntoView({ block: 'center', inline: 'center' })
    target.focus({ preventScroll: true })
    setFocus(undefined)
  }, [focus, part.data, part.isPlaceholderData])
  if (own === '') return null
  const shown = part.data
  const total = shown?.total ?? 0
  return (
    <section aria-labelledby="lignes" className="grid-view">
      <div className="section-head">
        <h3 id="lignes">{say('wizard.rows')}</h3>
        <div className="grid-filters">
          {sheets.length > 1 && (
            <label className="field inline-field">
              <span>{say('wizard.sheet')}</span>
              <select
                value={own}
                onChange={(event) => {
                  setSheet(event.currentTarget.value)
                  setFrom(0)
                  setTouched([])
                }}
              >
                {sheets.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
          )}
          <fieldset className="radio-row">
            <legend className="visually-hidden">{say('wizard.showRows')}</legend>
            {(['error', 'found', 'all'] as const).map((filter) => (
              <label key={filter} className="choice">
                <input
                  type="radio"
                  name="lignes"
                  checked={only === filter}
                  onChange={() => {
                    setOnly(filter)
                    setFrom(0)
                    setTouched([])
                  }}
                />
                <span>{say(`wizard.rows.${filter}`)}</span>
              </label>
            ))}
          </fieldset>
        </div>
      </div>
      <div ref={region} className={part.isPlaceholderData ? 'stale' : undefined}>
        {shown !== undefined && shown.rows.length === 0 && (
          <p className="muted">{say('wizard.noRows')}</p>
        )}
        {shown !== undefined && shown.rows.length > 0 && (
          <GridTable
            part={shown}
            sheet={own}
            onEdit={(cell) => {
              setTouched([...new Set([...touched, cell.row])])
              onEdit([cell])
            }}
          />
        )}
      </div>
      {total > AT_ONCE && (
        <nav className="button-row pager" aria-label={say('wizard.pages')}>
          <button
            type="button"
            className="button"
            disabled={from === 0}
            onClick={() => setFrom(Math.max(0, from - AT_ONCE))}
          >
            {say('wizard.pageBefore')}
          </button>
          <span role="status">
            {say('wizard.pageOf', {
              first: from + 1,
              last: Math.min(total, from + AT_ONCE),
              total,
            })}
          </span>
          <button
            type="button"
            className="button"
            disabled={from + AT_ONCE >= total}
            onClick={() => setFrom(from + AT_ONCE)}
          >
            {say('wizard.pageAfter')}
          </button>
        </nav>
      )}
    </section>
  )
}

let lastNumber = 0
const numbers = new WeakMap<CheckedFile, number>()

/** A number for each result of a check. */
function useFileNumber(file: CheckedFile): number {
  const known = numbers.get(file)
  if (known !== undefined) return known
  lastNumber += 1
  numbers.set(file, lastNumber)
  return lastNumber
}
