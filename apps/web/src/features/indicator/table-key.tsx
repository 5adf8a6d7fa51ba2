import type { TableModel } from '../../figures/table-model.ts'
import { useSpeech } from '../../speech.tsx'

const BASES = { D: 'basis.derived', R: 'basis.reported' } as const

/** What the letters of a table mean; only those that it uses. */
export function TableKey(props: { readonly table: TableModel }) {
  const { say } = useSpeech()
  const { flags, bases, marked, cells } = props.table
  const rounds = cells.some((row) => row.some((cell) => cell.text.endsWith('ⁿ')))
  const plain = bases.find((basis) => basis !== marked)
  return (
    <dl className="table-key">
      {flags.map(({ letter, words }) => (
        <div key={words}>
          <dt>{letter}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      {rounds && (
        <div>
          <dt>0ⁿ</dt>
          <dd>{say('table.rounds')}</dd>
        </div>
      )}
      {marked !== undefined && (
        <div>
          <dt>{marked}</dt>
          <dd>{say(BASES[marked])}</dd>
        </div>
      )}
      {plain !== undefined && (
        <div>
          <dt>{say('table.noLetter')}</dt>
          <dd>{say(BASES[plain])}</dd>
        </div>
      )}
    </dl>
  )
}
