import { type RefObject, useEffect, useRef } from 'react'

/** What a figure does with keys and with the wish to be left alone. */
export type Stage = {
  /** Whether something is shown that Escape or a press elsewhere closes. */
  readonly open: boolean
  close(): void
  /** Answers whether the key was meant for the figure. */
  onKey(key: string): boolean
}

/** Listens for keys on a figure, and for Escape and presses elsewhere while something is open. */
export function useStage<Target extends HTMLElement>(stage: Stage): RefObject<Target | null> {
  const ref = useRef<Target>(null)
  const { open, close, onKey } = stage
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey && !event.ctrlKey && !event.metaKey && onKey(event.key)) {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    element.addEventListener('keydown', onKeyDown)
    return () => element.removeEventListener('keydown', onKeyDown)
  }, [onKey])
  useEffect(() => {
    if (!open) return
    const onEscape = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close()
    }
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && ref.current?.contains(event.target) !== true) close()
    }
    document.addEventListener('keydown', onEscape)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onEscape)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [open, close])
  return ref
}
