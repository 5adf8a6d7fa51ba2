/** A value stored in one power of ten, written in another. Division keeps decimal texts exact: 148152 in thousands is 148.152. */
export function rescale(value: number, from: number, to: number): number {
  const shift = from - to
  return shift >= 0 ? value * 10 ** shift : value / 10 ** -shift
}
