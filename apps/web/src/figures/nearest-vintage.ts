/** More differing letters than this part of a name make it another name. */
const FURTHEST = 1 / 3

/** The publication whose id is closest to one that is not here: mistyped, or since removed; `undefined` where none is close. Of several the newest. */
export function nearestVintage<T extends { readonly id: string }>(
  asked: string,
  vintages: readonly T[],
): T | undefined {
  const [nearest] = vintages
    .toReversed()
    .map((vintage) => ({ vintage, distance: distanceOf(asked, vintage.id) }))
    .filter(({ distance }) => distance <= asked.length * FURTHEST)
    .toSorted((a, b) => a.distance - b.distance)
  return nearest?.vintage
}

/** How many letters must be put in, taken out or replaced to make one text of another; case does not count. */
function distanceOf(from: string, to: string): number {
  const [a, b] = [from.toUpperCase(), to.toUpperCase()]
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [above, letter] of [...a].entries()) {
    const next = [above + 1]
    for (let index = 1; index <= b.length; index += 1) {
      const replaced = (row[index - 1] ?? 0) + (letter === b[index - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
