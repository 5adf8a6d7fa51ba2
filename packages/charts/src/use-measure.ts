import { type RefObject, useLayoutEffect, useState } from 'react'
import { estimateWidth, type Measure } from './measure.ts'

/** Measures texts in the font of an element, again whenever fonts have arrived (they are asked for only when a text needs them); an estimate until then. */
export function useMeasure(ref: RefObject<HTMLElement | null>): Measure {
  const [measure, setMeasure] = useState<Measure>(() => estimateWidth)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    let live = true
    const renew = () => {
      if (live) setMeasure(() => canvasMeasure(getComputedStyle(element).fontFamily))
    }
    renew()
    document.fonts.ready.then(renew, () => undefined)
    document.fonts.addEventListener('loadingdone', renew)
    return () => {
      live = false
      document.fonts.removeEventListener('loadingdone', renew)
    }
  }, [ref])
  return measure
}

function canvasMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return estimateWidth
  const known = new Map<string, number>()
  return (text, size, strong = false) => {
    const key = `${size}${strong}${text}`
    const measured = known.get(key)
    if (measured !== undefined) return measured
    context.font = `${strong ? 600 : 400} ${size}px ${family}`
    const { width } = context.measureText(text)
    known.set(key, width)
    return width
  }
}
