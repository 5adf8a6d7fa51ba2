import type { MappedTable, Mapping } from '@marsad/exchange'
import { type ColumnRole, columnLetters } from '@marsad/model'
import type { CheckedFile } from '../../reader/protocol.ts'
import { useSpeech } from '../../speech.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { withRole } from './mapping-edits.ts'

const PLAIN = [
  'measure',
  'period',
  'value',
  'status',
  'note',
  'unit-mult',
  'population',
  'reference-date',
  'revision',
  'ignored',
] as const

/** The columns of a table with what each is taken for, which can be changed. */
export function ColumnsTable(props: {
  readonly table: MappedTable
  readonly file: CheckedFile
  readonly onChange: (mapping: Mapping) => void
}) {
  const { say } = useSpeech()
  const { table, file, onChange } = props
  const samples = file.sampled.find(({ sheet }) => sheet === table.sheet)?.samples ?? {}
  const title = say('wizard.columnsOf', { sheet: table.sheet })
  return (
    <ScrollRegion label={say('table.region', { title })}>
      <table className="plain columns">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say('wizard.column')}</th>
            <th scope="col">{say('wizard.firstCells')}</th>
            <th scope="col">{say('wizard.holds')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map(({ column, head, role, certain }) => (
            <tr key={column}>
              <th scope="row">
                <bdi className="muted small">{columnLetters(column)}</bdi> <bdi>{head}</bdi>
              </th>
              <td className="muted">
                {(samples[column] ?? []).map((one) => (
                  <span key={one} className="sample">
                    <bdi>{one}</bdi>
                  </span>
                ))}
              </td>
              <td>
                <RoleChoice
                  file={file}
                  head={head}
                  role={role}
                  onChange={(next) =>
                    onChange(withRole(file.mapping, { sheet: table.sheet, column }, next))
                  }
                />
                {!certain && role.kind !== 'ignored' && (
                  <span className="guess">{say('wizard.guessed')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function RoleChoice(props: {
  readonly file: CheckedFile
  readonly head: string
  readonly role: ColumnRole
  readonly onChange: (role: ColumnRole) => void
}) {
  const { say, text } = useSpeech()
  const { file, head, role, onChange } = props
  const options: (readonly [ColumnRole, string])[] = [
    ...PLAIN.map((kind) => [{ kind }, say(`wizard.role.${kind}`)] as const),
    ...file.dimensions.map(
      ({ id, title }) => [{ kind: 'dimension', dimension: id }, text(title)] as const,
    ),
    ...file.measures.map(
      ({ id, title }) =>
        [{ kind: 'value', measure: id }, say('wizard.valuesOf', { name: text(title) })] as const,
    ),
  ]
  const own = JSON.stringify(role)
  const known = options.some(([one]) => JSON.stringify(one) === own)
  const all = known
    ? options
    : [[role, say('wizard.valuesOf', { name: head })] as const, ...options]
  return (
    <select
      aria-label={say('wizard.holdsNamed', { head })}
      value={own}
      onChange={(event) => {
        const chosen = all.find(([one]) => JSON.stringify(one) === event.currentTarget.value)
        if (chosen !== undefined) onChange(chosen[0])
      }}
    >
      {all.map(([one, name]) => (
        <option key={JSON.stringify(one)} value={JSON.stringify(one)}>
          {name}
        </option>
      ))}
    </select>
  )
}
