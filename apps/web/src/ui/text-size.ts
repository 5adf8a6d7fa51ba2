import { useSyncExternalStore } from 'react'

const SHARE = 0.8125
const SMALLEST = 12

function textSize(): number {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Math.max(SMALLEST, Math.round(root * SHARE))
}

function onRootChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  window.addEventListener('resize', listener)
  return () => {
    observer.disconnect()
    window.removeEventListener('resize', listener)
  }
}

/** The size in pixels of the text inside drawings, in step with the text of the page: larger on a projector and for readers who enlarge. */
export function useTextSize(): number {
  return useSyncExternalStore(onRootChange, textSize)
}
