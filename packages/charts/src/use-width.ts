import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * The width of an element as it changes.
 *
 * @param initial Used until the element has been measured, and where there is no browser.
 */
export function useWidth<Target extends HTMLElement>(
  initial: number,
): readonly [RefObject<Target | null>, number] {
  const ref = useRef<Target>(null)
  const [width, setWidth] = useState(initial)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const read = () => setWidth(Math.max(240, Math.floor(element.clientWidth)))
    read()
    const observer = new ResizeObserver(read)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
