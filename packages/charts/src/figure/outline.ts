/** Whether a point lies inside a closed outline: an odd number of its edges are to the right. */
export function encloses(
  ring: readonly (readonly [number, number])[],
  x: number,
  y: number,
): boolean {
  return ring.reduce((inside, [x2, y2], index) => {
    const [x1, y1] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [x2, y2]
    const crosses = y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1
    return crosses ? !inside : inside
  }, false)
}
