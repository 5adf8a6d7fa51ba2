import { direction, localeOf } from '@marsad/language'
import { type Labels, type Language, labelIn } from '@marsad/model'

/** What a page says first: its heading and the sentence under it. */
export type FirstWords = { readonly title: Labels; readonly lead: Labels }

/**
 * The heading of a page as the pages will draw it again, for the moment before their scripts are there: readers see where they
 * are, and it stays when no script runs.
 *
 * @param place Classes of what surrounds the heading, as in the page.
 */
export function firstPaint(words: FirstWords, language: Language, place: string): string {
  const breadcrumb = place === 'wrap' ? '<div class="breadcrumb">&nbsp;</div>' : ''
  const inner = `${breadcrumb}<h1${spoken(words.title, language)}>${textOf(words.title, language)}</h1><p class="definition"${spoken(words.lead, language)}>${textOf(words.lead, language)}</p>`
  const placed =
    place === 'wrap'
      ? `<div class="wrap">${inner}</div>`
      : `<div class="${place}"><div class="wrap">${inner}</div></div>`
  return `<div class="site-header"><div class="wrap"></div></div><main>${placed}</main>`
}

/** The name of the window. */
export function windowTitle(words: FirstWords, language: Language, system: string): string {
  return `${textOf(words.title, language)} – ${escaped(system)}`
}

/** A sentence as an attribute or the content of an element. */
export function textOf(labels: Labels, language: Language): string {
  return escaped(labelIn(labels, language).text)
}

/** Marks a text that stands in for a missing translation. */
function spoken(labels: Labels, language: Language): string {
  const { language: own } = labelIn(labels, language)
  return own === language ? '' : ` lang="${localeOf(own)}" dir="${direction(own)}"`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
