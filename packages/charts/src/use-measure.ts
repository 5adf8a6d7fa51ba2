import { type RefObject, useLayoutEffect, useState } from 'react'
import { estimateWidth, type Measure } from './measure.ts'

/** Measures texts in the font of an element, again whenever fonts have arrived (they are asked for only when a text needs them); an estimate until then. */
export function useMeasure(ref: RefObject<HTMLElement | null>): Measure {
  const [measure, setMeasure] = useState<Measure>(() => estimateWidth)
  useLayoutEffect(() => {
    const element = ref.current
    if (element === null) return
    const { fonts } = document
    const family = getComputedStyle(element).fontFamily
    const known = MEASURES.get(family) ?? canvasMeasure(family)
    MEASURES.set(family, known)
    setMeasure(() => known)
    const renew = () => {
      const fresh = canvasMeasure(family)
      MEASURES.set(family, fresh)
      setMeasure(() => fresh)
    }
    fonts.addEventListener('loadingdone', renew)
    return () => fonts.removeEventListener('loadingdone', renew)
  }, [ref])
  return measure
}

/** One measure a font for all charts of the page, with the widths it has found. */
const MEASURES = new Map<string, Measure>()

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
