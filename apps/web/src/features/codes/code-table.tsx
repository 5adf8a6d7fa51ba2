import type { MessageKey } from '@marsad/language'
import { foldText } from '@marsad/model'
import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Codelist } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'
import { Label } from '../../ui/label.tsx'
import { ScrollRegion } from '../../ui/scroll-region.tsx'
import { codeTree, type PlacedCode } from './code-tree.ts'

const ATTRIBUTES = {
  ilostat: 'code.ilostat',
  iso2: 'code.iso2',
  iso3: 'code.iso3',
  iso_3166: 'code.iso3166',
  iso_3166_2: 'code.iso31662',
  m49: 'code.m49',
  isco08: 'code.isco08',
  hcp: 'code.hcp',
  min: 'code.min',
  max: 'code.max',
} as const satisfies Record<string, MessageKey>

type Attribute = keyof typeof ATTRIBUTES

/** The codes of a list as a table in tree order: code to copy, name, other codes. The arrows move from code to code. */
export function CodeTable(props: { readonly codelist: Codelist; readonly caption: string }) {
  const { codelist } = props
  const { say } = useSpeech()
  const [words, setWords] = useState('')
  const [said, setSaid] = useState('')
  const tree = useMemo(() => codeTree(codelist.codes), [codelist])
  const wanted = foldText(words)
  const rows = tree.filter(({ code }) =>
    foldText([code.id, ...Object.values(code.title)].join(' ')).includes(wanted),
  )
  const columns = Object.keys(ATTRIBUTES).filter((name): name is Attribute =>
    codelist.codes.some(({ attributes }) => attributes[name] !== undefined),
  )
  return (
    <>
      {codelist.codes.length > LONG && (
        <label className="field code-search">
          <span>{say('codes.within')}</span>
          <input
            type="search"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        </label>
      )}
      <p className="muted copied" role="status">
        {said !== '' ? said : words === '' ? '' : say('filter.found', { count: rows.length })}
      </p>
      <ScrollRegion label={say('table.region', { title: props.caption })}>
        <table className="plain codes" onKeyDown={moveAmongCodes}>
          <caption className="visually-hidden">{props.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say('facts.code')}</th>
              <th scope="col">{say('codes.name')}</th>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {say(ATTRIBUTES[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <CodeRow
                key={row.code.id}
                row={row}
                codelist={codelist}
                columns={columns}
                inTabOrder={index === 0}
                onCopied={setSaid}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  )
}

const LONG = 15

/** Up and down move from one code to the next, so that a long list is one stop of the Tab key. */
function moveAmongCodes(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const { activeElement } = document
  const buttons = [...event.currentTarget.querySelectorAll('.copy-code')]
  const place = activeElement === null ? -1 : buttons.indexOf(activeElement)
  const next = buttons[place + step]
  if (step === 0 || place < 0 || !(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
}

function CodeRow(props: {
  readonly row: PlacedCode
  readonly codelist: Codelist
  readonly columns: readonly Attribute[]
  readonly inTabOrder: boolean
  readonly onCopied: (said: string) => void
}) {
  const { code, depth } = props.row
  const { codelist } = props
  const { say, text } = useSpeech()
  const parent = codelist.codes.find(({ id }) => id === code.parent)
  const members = codelist.codes.filter(({ id }) => code.members.includes(id))
  return (
    <tr>
      <td>
        <CopyCode {...props} code={code.id} />
      </td>
      <th scope="row" data-depth={Math.min(depth, 4)}>
        <Label of={code.title} />
        {parent !== undefined && (
          <span className="visually-hidden">
            {' '}
            {say('codes.under', { parent: text(parent.title) })}
          </span>
        )}
        {code.id === codelist.total && <span className="badge">{say('codes.total')}</span>}
        {code.aggregate && <span className="badge">{say('codes.grouping')}</span>}
        {code.residual && <span className="badge">{say('codes.residual')}</span>}
        {members.length > 0 && (
          <span className="members muted">
            {say('codes.members', { members: members.map(({ id }) => id).join(', ') })}
          </span>
        )}
      </th>
      {props.columns.map((name) => (
        <td key={name}>
          <bdi dir="ltr">{code.attributes[name] ?? ''}</bdi>
        </td>
      ))}
    </tr>
  )
}

/** A code that a press copies; where the browser forbids it, the code is selected and the keys are named. */
function CopyCode(props: {
  readonly code: string
  readonly inTabOrder: boolean
  readonly onCopied: (said: string) => void
}) {
  const { say } = useSpeech()
  const { code } = props
  const copy = async (button: HTMLButtonElement) => {
    // Over plain http there is no clipboard, whatever the types say.
    const clipboard: Clipboard | undefined = navigator.clipboard
    const copied = await clipboard?.writeText(code).then(
      () => true,
      () => false,
    )
    if (copied !== true) getSelection()?.selectAllChildren(button)
    props.onCopied(say(copied === true ? 'codes.copied' : 'codes.selected', { code }))
  }
  return (
    <button
      type="button"
      className="copy-code code"
      dir="ltr"
      title={say('codes.copy', { code })}
      aria-label={say('codes.copy', { code })}
      tabIndex={props.inTabOrder ? 0 : -1}
      onClick={(event) => void copy(event.currentTarget)}
    >
      {code}
    </button>
  )
}
