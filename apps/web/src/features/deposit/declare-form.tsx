import type { Finding } from '@marsad/model'
import { type FormEvent, useState } from 'react'
import type { CellText, CheckedFile } from '../../reader/protocol.ts'
import { useSpeech } from '../../speech.tsx'
import { TextField } from '../session/text-field.tsx'

/** What the file as a whole has to say, by the code of the finding, and the head of the column that says it. */
const DECLARED = {
  'declaration.population_missing': { head: 'POPULATION', kind: 'population' },
  'declaration.reference_date_missing': { head: 'REF_DATE', kind: 'reference-date' },
} as const
type Declared = keyof typeof DECLARED

function isDeclared(code: string): code is Declared {
  return code in DECLARED
}

/** Whether what was found is put right by writing one text: in a cell that the grid does not show, or in a column to be added. */
export function isWritable({ code, cell }: Finding, file: CheckedFile): boolean {
  if (cell === null) return isDeclared(code) && file.mapping.tables.length > 0
  return !file.mapping.tables.some(({ sheet }) => sheet === cell.sheet)
}

/** A text for a cell outside the table of figures; where there is no such cell, for a column that is added to the table. */
export function DeclareForm(props: {
  readonly finding: Finding
  readonly onWrite: (cell: CellText) => void
  readonly onAdd: (column: { readonly head: string; readonly text: string }) => void
}) {
  const { say } = useSpeech()
  const { finding, onWrite, onAdd } = props
  const { cell, code } = finding
  const [text, setText] = useState('')
  const declared = isDeclared(code) ? DECLARED[code] : undefined
  const write = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    if (cell !== null)
      onWrite({ sheet: cell.sheet, row: cell.row, column: cell.column, text: text.trim() })
    else if (declared !== undefined) onAdd({ head: declared.head, text: text.trim() })
  }
  return (
    <form className="declare-form" onSubmit={write}>
      <TextField
        label={
          declared === undefined
            ? say('wizard.writeIn', { cell: cell?.address ?? '' })
            : say(`wizard.role.${declared.kind}`)
        }
        value={text}
        onText={setText}
        type={declared?.kind === 'reference-date' ? 'date' : 'text'}
        dir="auto"
      />
      <button type="submit" className="button small-button">
        {say('wizard.writeInFile')}
      </button>
    </form>
  )
}
