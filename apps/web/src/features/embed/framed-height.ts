import { type RefObject, useEffect, useRef, useState } from 'react'

/** What an embedded figure tells its parent whenever its height changes, in pixels. */
type HeightMessage = { readonly type: 'marsad:height'; readonly height: number }

function isHeight(message: unknown): message is HeightMessage {
  return (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'marsad:height' &&
    'height' in message &&
    typeof message.height === 'number'
  )
}

/** A frame and the height that its content asks for. Only the frame itself is believed. */
export function useFramedHeight(
  first: number,
): readonly [RefObject<HTMLIFrameElement | null>, number] {
  const frame = useRef<HTMLIFrameElement>(null)
  const [height, setHeight] = useState(first)
  useEffect(() => {
    const onMessage = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.current?.contentWindow || !isHeight(event.data)) return
      setHeight(Math.ceil(event.data.height))
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [])
  return [frame, height]
}

/** Tells the parent of an embedded page its height, now and whenever it changes. */
export function useToldHeight(): void {
  useEffect(() => {
    if (window.parent === window) return
    const tell = () => {
      const message: HeightMessage = {
        type: 'marsad:height',
        height: document.body.getBoundingClientRect().height,
      }
      // A height is no secret, and the site that frames the figure is not known.
      window.parent.postMessage(message, '*')
    }
    const observer = new ResizeObserver(tell)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [])
}
