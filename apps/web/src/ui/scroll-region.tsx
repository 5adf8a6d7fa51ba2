import { type ReactNode, useEffect, useRef, useState } from 'react'

/** A part that scrolls where it has more than it has room for; the keyboard can reach it only when there is something to scroll. */
export function ScrollRegion(props: { readonly label: string; readonly children: ReactNode }) {
  const region = useRef<HTMLElement>(null)
  const [scrolls, setScrolls] = useState(false)
  useEffect(() => {
    const element = region.current
    if (element === null) return
    const observer = new ResizeObserver(() =>
      setScrolls(
        element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight,
      ),
    )
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return (
    <section
      ref={region}
      className="table-scroll"
      aria-label={props.label}
      {...(scrolls && { tabIndex: 0 })}
    >
      {props.children}
    </section>
  )
}
