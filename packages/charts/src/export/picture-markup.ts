import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Picture } from '../chart-type.ts'
import type { PictureMarkup } from './export-svg.ts'

/** Draws a still picture aside and takes its markup, in a browser. */
export function pictureMarkup({ element, ...rest }: Picture): PictureMarkup {
  const aside = document.createElement('div')
  const root = createRoot(aside)
  flushSync(() => root.render(element))
  const svg = aside.firstElementChild
  const markup = svg === null ? '' : new XMLSerializer().serializeToString(svg)
  root.unmount()
  return { ...rest, markup }
}
