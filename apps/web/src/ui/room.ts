import { useSyncExternalStore } from 'react'

function roomIn(rems: number): boolean {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return window.innerWidth >= rems * root
}

function onRoomChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener)
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'style'],
  })
  window.addEventListener('resize', listener)
  return () => {
    observer.disconnect()
    window.removeEventListener('resize', listener)
  }
}

/** Whether the window has room for so many times the size of the text: larger text needs more. */
export function useRoom(rems: number): boolean {
  return useSyncExternalStore(onRoomChange, () => roomIn(rems))
}
