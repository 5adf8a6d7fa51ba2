import { direction, isolate, type LanguageTag, localeOf, translate } from '@marsad/language'
import type { ChartNote } from '../line/model.ts'
import { estimateWidth, type Measure, wrapText } from '../measure.ts'
import { inlineStyles, readRules } from './inline-styles.ts'
import { LIGHT } from './light.ts'
import { escapeText, readMarkup, writeMarkup } from './markup.ts'

/** A picture as markup: `pictureMarkup` makes it in a browser. */
export type PictureMarkup = {
  readonly markup: string
  readonly width: number
  readonly height: number
  readonly notes: readonly ChartNote[]
}

/** A font that travels inside an image. */
export type ExportFont = {
  readonly family: string
  readonly weight: 400 | 600
  /** The woff2 file in base64. */
  readonly woff2: string
  /** CSS `unicode-range`, where the file does not hold everything. */
  readonly range?: string
}

/** All that an exported image says. */
export type ExportInput = {
  readonly picture: PictureMarkup
  readonly title: string
  readonly subtitle?: string
  /** The unit spelled out: `en % de la population active`. */
  readonly unit: string
  /** Remarks of the page on the figure; those of the picture itself come on top. */
  readonly notes?: readonly string[]
  /** What must not be compared silently, and `données de démonstration`: told before the picture. */
  readonly warnings?: readonly string[]
  /** The whole source line: institution and instrument. */
  readonly source: string
  readonly vintage: string
  /** The address of the figure, as it was at that vintage. */
  readonly address: string
  readonly language: LanguageTag
  /** The text of the style sheet `@marsad/charts/charts.css`, as it is written, from which the attributes come. */
  readonly style: string
  /** Default: none; then the family names stand, IBM Plex Sans first, and a reader without them sees Arial. */
  readonly fonts?: readonly ExportFont[]
  /** Default: `estimateWidth`. */
  readonly measure?: Measure
}

const EDGE = 24
const FAMILY = "'IBM Plex Sans','IBM Plex Sans Arabic','Noto Sans','DejaVu Sans',Arial,sans-serif"

/** A line of text and how it looks. */
type Line = {
  readonly text: string
  readonly size: number
  readonly strong: boolean
  readonly colour: string
  /** Room above it. */
  readonly above: number
  readonly number?: number
}

/**
 * A figure as a file of its own: title, unit, warnings, picture, notes, source, vintage and address, in the light theme, with
 * styles as attributes and the fonts inside.
 *
 * @returns The text of an SVG file.
 */
export function exportSvg(input: ExportInput): string {
  const { picture, language } = input
  const width = Math.ceil(picture.width + 2 * EDGE)
  const head = place(headLines(input), EDGE, width, input)
  const top = Math.round(head.bottom + 16)
  const foot = place(footLines(input), top + picture.height + 6, width, input)
  const height = Math.ceil(foot.bottom + EDGE)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${localeOf(language)}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILY}" font-size="13">`,
    fontFaces(input.fonts ?? []),
    `<rect width="${width}" height="${height}" fill="${LIGHT.bg}"/>`,
    head.markup,
    `<g transform="translate(${EDGE} ${top})">${drawing(picture, input.style)}</g>`,
    foot.markup,
    '</svg>',
  ].join('')
}

/** The picture with its styles as attributes. */
function drawing({ markup }: PictureMarkup, style: string): string {
  const rules = readRules(style)
  return readMarkup(markup)
    .flatMap((root) => {
      if (typeof root === 'string') return []
      const inlined = inlineStyles(root, rules)
      return inlined === undefined ? [] : [writeMarkup(inlined)]
    })
    .join('')
}

function fontFaces(fonts: readonly ExportFont[]): string {
  if (fonts.length === 0) return ''
  const faces = fonts.map(
    ({ family, weight, woff2, range }) =>
      `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${woff2}) format('woff2')${range === undefined ? '' : `;unicode-range:${range}`}}`,
  )
  return `<style>${faces.join('')}</style>`
}

function headLines({ title, subtitle, unit, warnings = [] }: ExportInput): readonly Line[] {
  const [ink, muted] = [LIGHT.text ?? '', LIGHT.muted ?? '']
  return [
    { text: title, size: 20, strong: true, colour: ink, above: 0 },
    ...(subtitle === undefined
      ? []
      : [{ text: subtitle, size: 14, strong: false, colour: muted, above: 4 }]),
    { text: unit, size: 14, strong: false, colour: muted, above: 2 },
    ...warnings.map((text) => ({ text, size: 13, strong: true, colour: ink, above: 6 })),
  ]
}

function footLines(input: ExportInput): readonly Line[] {
  const { picture, notes = [], source, vintage, address, language } = input
  const say = translate(language)
  const muted = LIGHT.muted ?? ''
  const plain = { size: 12, strong: false, colour: muted }
  const own = picture.notes.map(({ text, number }) => ({
    ...plain,
    text,
    above: 4,
    ...(number === undefined ? {} : { number }),
  }))
  return [
    ...own,
    ...notes.map((text) => ({ ...plain, text, above: 4 })),
    { ...plain, text: say('chart.export.source', { source }), above: 10 },
    { ...plain, text: say('chart.export.vintage', { vintage }), above: 2 },
    ...addressLines(address).map((text) => ({ ...plain, text: isolate(text, language), above: 2 })),
  ]
}

/** Letters of an address that fit on a line of the narrowest image. */
const ADDRESS_LETTERS = 84

/** An address on as many lines as it needs, broken after a sign that joins: it must be whole to be followed. */
function addressLines(address: string): readonly string[] {
  const lines: string[] = []
  for (const piece of address.split(/(?<=[?&,/])(?!\/)/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + piece.length <= ADDRESS_LETTERS) {
      lines[lines.length - 1] = last + piece
    } else lines.push(piece)
  }
  return lines
}

/** Sets lines under one another, from the side where the language begins. */
function place(
  lines: readonly Line[],
  from: number,
  width: number,
  { language, measure = estimateWidth }: ExportInput,
): { readonly markup: string; readonly bottom: number } {
  const rtl = direction(language) === 'rtl'
  const height = rtl ? 1.55 : 1.35
  let y = from
  const texts = lines.flatMap(({ text, size, strong, colour, above, number }) => {
    y += above
    const indent = number === undefined ? 0 : 22
    const room = width - 2 * EDGE - indent
    const wrapped = wrapText(text, room, 12, (part) => measure(part, size, strong))
    const start = rtl ? width - EDGE - indent : EDGE + indent
    const mark =
      number === undefined ? '' : numberMark(number, rtl ? width - EDGE - 8 : EDGE + 8, y + 8)
    const rows = wrapped.map((row) => {
      y += size * height
      const baseline = Math.round((y - size * (height - 1)) * 10) / 10
      return `<text x="${start}" y="${baseline}" font-size="${size}"${strong ? ' font-weight="600"' : ''} fill="${colour}" text-anchor="${rtl ? 'end' : 'start'}" unicode-bidi="plaintext">${escapeText(row)}</text>`
    })
    return [mark, ...rows]
  })
  return { markup: texts.join(''), bottom: y }
}

function numberMark(number: number, x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="8" fill="none" stroke="${LIGHT.muted}"/><text x="${x}" y="${y + 4}" font-size="12" fill="${LIGHT.muted}" text-anchor="middle">${number}</text>`
}
