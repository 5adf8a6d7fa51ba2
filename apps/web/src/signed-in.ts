import { useSyncExternalStore } from 'react'

const KEY = 'marsad.signedIn'
const listeners = new Set<() => void>()
/** Where storage is refused the page itself remembers, as long as it is open. */
let remembered = false

/** Whether somebody has signed in on this device and not out again: only then is the server asked who it is. */
function isSignedInHere(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes'
  } catch {
    return remembered
  }
}

/** Notes that somebody signed in on this device, or out. */
export function noteSignedIn(yes: boolean): void {
  remembered = yes
  try {
    if (yes) localStorage.setItem(KEY, 'yes')
    else localStorage.removeItem(KEY)
  } catch {
    // `remembered` has it.
  }
  for (const listener of listeners) listener()
}

/** The same, for what is on screen; another window that signs out is heard. */
export function useSignedInHere(): boolean {
  return useSyncExternalStore(subscribe, isSignedInHere)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}
