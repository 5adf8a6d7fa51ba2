/** Width in pixels of a text at a size; `strong` is weight 600. */
export type Measure = (text: string, size: number, strong?: boolean) => number

const NARROW = /[ijl.,:;'’!|()[\]\s]/u
const WIDE = /[mwMWOQ%@—…]/u
const ZERO = /[\p{Mn}\p{Cf}]/u
const NO_BREAK = /[\u202f\u00a0]/u
const ARABIC = /\p{Script=Arabic}/u

function advance(character: string): number {
  if (ZERO.test(character)) return 0
  if (NO_BREAK.test(character)) return 0.25
  if (NARROW.test(character)) return 0.31
  if (WIDE.test(character)) return 0.9
  if (ARABIC.test(character)) return 0.52
  return /\p{Lu}/u.test(character) ? 0.68 : 0.6
}

/** A width that needs no browser, a little generous for IBM Plex Sans and its Arabic. */
export const estimateWidth: Measure = (text, size, strong = false) => {
  let width = 0
  for (const character of text) width += advance(character)
  return width * size * (strong ? 1.05 : 1)
}

/** The size of small texts beside texts of some size: 12 pixels, on projectors and for readers who enlarge as large as the rest. */
export function smallSize(size: number): number {
  return isLarge(size) ? size : 12
}

/** How much larger than usual markers are beside texts of some size. */
export function markerScale(size: number): number {
  return isLarge(size) ? 1.3 : 1
}

/** Whether texts are enlarged. */
export function isLarge(size: number): boolean {
  return size >= 16
}

/**
 * Breaks a text into at most `lines` lines of a width, at spaces; what does not fit ends in an ellipsis.
 *
 * @param width In the unit of `measure`.
 */
export function wrapText(
  text: string,
  width: number,
  lines: number,
  measure: (text: string) => number,
): readonly string[] {
  const words = text.split(/ +/).filter((word) => word !== '')
  const result: string[] = []
  let current = ''
  for (const [index, word] of words.entries()) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current === '' || measure(longer) <= width) {
      current = longer
    } else if (result.length + 1 < lines) {
      result.push(current)
      current = word
    } else {
      current = [current, ...words.slice(index)].join(' ')
      break
    }
  }
  if (current !== '') result.push(current)
  return result.map((line) => ellipsis(line, width, measure))
}

function ellipsis(line: string, width: number, measure: (text: string) => number): string {
  if (measure(line) <= width) return line
  const characters = [...line]
  while (characters.length > 1 && measure(`${characters.join('').trimEnd()}…`) > width) {
    characters.pop()
  }
  return `${characters.join('').trimEnd()}…`
}
