import { type RefObject, useEffect, useState } from 'react'
import { selectedText } from '../../figures/table-text.ts'
import { type Speech, useSpeech } from '../../speech.tsx'

/** Copying from the table gives tab-separated cells with raw numbers, in the decimal style of the reader. */
export function useRawCopy(table: RefObject<HTMLTableElement | null>): void {
  const { language } = useSpeech()
  useEffect(() => {
    const onCopy = (event: ClipboardEvent) => {
      const selection = document.getSelection()
      const element = table.current
      if (element === null || selection === null || selection.isCollapsed) return
      const text = selectedText(element, selection, language)
      if (text === '' || event.clipboardData === null) return
      event.clipboardData.setData('text/plain', text)
      event.preventDefault()
    }
    document.addEventListener('copy', onCopy)
    return () => document.removeEventListener('copy', onCopy)
  }, [table, language])
}

/** Copies the whole table; where the browser refuses, selects it and names the keys to press. */
export function TableCopy(props: { readonly table: RefObject<HTMLTableElement | null> }) {
  const { language, say } = useSpeech()
  const [said, setSaid] = useState('')
  const copy = async () => {
    const element = props.table.current
    if (element === null) return
    setSaid(say((await copyTable(element, language)) ? 'table.copied' : 'table.copyKeys'))
  }
  return (
    <>
      <button type="button" className="link" onClick={() => void copy()}>
        {say('table.copy')}
      </button>
      <span role="status" className="muted">
        {said}
      </span>
    </>
  )
}

async function copyTable(table: HTMLTableElement, language: Speech['language']): Promise<boolean> {
  const selection = document.getSelection()
  if (selection === null) return false
  selection.selectAllChildren(table)
  // Over plain http there is no clipboard, whatever the types say.
  const clipboard: Clipboard | undefined = navigator.clipboard
  const written = clipboard?.writeText(selectedText(table, selection, language))
  const copied = await written?.then(
    () => true,
    () => false,
  )
  if (copied === true) selection.removeAllRanges()
  return copied === true
}
