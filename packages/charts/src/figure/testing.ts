/** Pixels that rounding may take. */
export const EDGES = 1

/** A text with the place it takes; `anchor` says which of its edges is at `x`. */
export type TextBox = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Pairs of texts that lie over one another, for messages of tests. Texts take `size` in height above their baseline. */
export function collisions(
  texts: readonly TextBox[],
  measure: (text: string) => number,
  size: number,
): readonly string[] {
  const boxes = texts.map(({ text, x, y, anchor }) => {
    const width = measure(text)
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
    return { text, left, right: left + width, top: y - size * 0.7, bottom: y }
  })
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) =>
          Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
          Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5,
      )
      .map((other) => `${one.text} / ${other.text}`),
  )
}
