import type { TableModel } from '../../figures/table-model.ts'
import { useSpeech } from '../../speech.tsx'

/** What the letters of a table mean; only those that it uses. */
export function TableKey(props: { readonly table: TableModel }) {
  const { say } = useSpeech()
  const { flags, bases } = props.table
  const entries = [
    ...flags.map(({ letter, words }) => ({ letter, words })),
    ...(bases.includes('R') ? [{ letter: 'R', words: say('basis.reported') }] : []),
  ]
  if (entries.length === 0 && bases.length === 0) return null
  return (
    <dl className="table-key">
      {entries.map(({ letter, words }) => (
        <div key={words}>
          <dt>{letter}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      {bases.includes('D') && (
        <div>
          <dt>{say('table.noLetter')}</dt>
          <dd>{say('basis.derived')}</dd>
        </div>
      )}
    </dl>
  )
}
