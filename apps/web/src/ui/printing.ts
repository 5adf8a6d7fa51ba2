import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

/** Whether the page is being printed. What is folded is unfolded for it, and folded again after. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false)
  useEffect(() => {
    let unfolded: readonly HTMLDetailsElement[] = []
    const before = () => {
      // Printing takes the page as it is when this returns.
      flushSync(() => setPrinting(true))
      unfolded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
      for (const details of unfolded) details.open = true
    }
    const after = () => {
      for (const details of unfolded) details.open = false
      setPrinting(false)
    }
    window.addEventListener('beforeprint', before)
    window.addEventListener('afterprint', after)
    return () => {
      window.removeEventListener('beforeprint', before)
      window.removeEventListener('afterprint', after)
    }
  }, [])
  return printing
}

/** Writes a line at the foot of every printed page, with the number of the page (CSS paged media, margin boxes). */
export function usePrintedFoot(text: string): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    const rightToLeft = document.documentElement.dir === 'rtl'
    const [line, page] = rightToLeft ? ['right', 'left'] : ['left', 'right']
    sheet.replaceSync(`@page {
  @bottom-${line} { content: ${quoted(text)}; width: 85%; ${STYLE} text-align: ${line}; direction: ${rightToLeft ? 'rtl' : 'ltr'} }
  @bottom-${page} { content: counter(page) " / " counter(pages); ${STYLE} text-align: ${page}; direction: ltr }
}`)
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [text])
}

const STYLE =
  "font: 7.5pt/1.4 'IBM Plex Sans', 'IBM Plex Sans Arabic', sans-serif; color: #505c6b; vertical-align: top;"

/** A text as CSS writes it. */
function quoted(text: string): string {
  return `"${text.replace(/["\\\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}
