import type { Cell } from '../../figures/table-model.ts'
import { useSpeech } from '../../speech.tsx'
import { Figure } from '../../ui/label.tsx'

/** One figure with the letters that qualify it; where there is none, a colon with its reason. */
export function TableCell(props: {
  readonly cell: Cell | undefined
  readonly marked: 'D' | 'R' | undefined
  /** Whether the row under it is the older one: then a rule parts the two sides of a break. */
  readonly ruled: boolean
}) {
  const { say } = useSpeech()
  const { cell } = props
  if (cell === undefined) return <td />
  if (cell.value === null) {
    return (
      <td>
        <abbr title={cell.flag?.words} className="missing">
          :
        </abbr>
      </td>
    )
  }
  const basis = cell.basis !== undefined && cell.basis === props.marked ? cell.basis : undefined
  return (
    <td data-value={cell.value} className={cell.cut && props.ruled ? 'after-break' : undefined}>
      <Figure>{cell.text}</Figure>
      {cell.flag !== undefined && (
        <abbr className="flag" title={cell.flag.words}>
          {cell.flag.letter}
        </abbr>
      )}
      {basis !== undefined && (
        <abbr
          className={cell.flag === undefined ? 'flag' : 'flag flag-second'}
          title={say(basis === 'D' ? 'basis.derived' : 'basis.reported')}
        >
          {basis}
        </abbr>
      )}
    </td>
  )
}
