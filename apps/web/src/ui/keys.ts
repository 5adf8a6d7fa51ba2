import { useEffect } from 'react'
import { lettersOn } from '../preferences.ts'

/** Whether a key meant for a field, or pressed with a modifier or under an open dialog, is no shortcut. */
export function isShortcut(event: KeyboardEvent): boolean {
  const { target } = event
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type=checkbox],[type=radio]), textarea, select'))
  return (
    !typing &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    document.querySelector('dialog[open]') === null &&
    lettersOn()
  )
}

/** Single keys that do something while a part of the page is there; readers can switch them all off (WCAG 2.2, 2.1.4). */
export function useKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = keys[event.key]
      if (act === undefined || event.defaultPrevented || !isShortcut(event)) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
}
