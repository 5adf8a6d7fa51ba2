import { useEffect, useState } from 'react'

/** Safari has no idle moments to ask for; a moment later does. */
const LATER = 200

/** Whether the page has loaded, what was drawn first is painted and nothing is to do: the time for what can wait. */
export function usePainted(): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => whenIdle(() => setPainted(true)), [])
  return painted
}

/** Calls once the page has loaded and is idle; what comes back calls it off. */
function whenIdle(done: () => void): () => void {
  let callOff = () => {}
  const ask = () => {
    const idle: typeof requestIdleCallback | undefined = globalThis.requestIdleCallback
    if (idle === undefined) {
      const timer = setTimeout(done, LATER)
      callOff = () => clearTimeout(timer)
    } else {
      const request = idle(done, { timeout: 1000 })
      callOff = () => cancelIdleCallback(request)
    }
  }
  if (document.readyState === 'complete') {
    ask()
    return () => callOff()
  }
  addEventListener('load', ask, { once: true })
  return () => {
    removeEventListener('load', ask)
    callOff()
  }
}
