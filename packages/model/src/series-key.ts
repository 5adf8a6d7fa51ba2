/**
 * One code per dimension of a structure, in its order: `FREQ, REF_AREA, SOURCE`, then the measure's own dimensions.
 * Text form joins the codes with a full stop: `A.MA.HCP_ENE.F.Y15T24`.
 */
export type SeriesKey = readonly string[]

/** Text form of a key. */
export function formatSeriesKey(key: SeriesKey): string {
  return key.join('.')
}

const CODE = /^[A-Za-z0-9_]+$/

/** Reads the text form; `undefined` when a position is empty or is no code. */
export function parseSeriesKey(text: string): SeriesKey | undefined {
  const codes = text.split('.')
  return codes.every((code) => CODE.test(code)) ? codes : undefined
}

/** Orders keys code by code, position by position. */
export function compareSeriesKeys(a: SeriesKey, b: SeriesKey): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [left = '', right = ''] = [a[index], b[index]]
    if (left !== right) return left < right ? -1 : 1
  }
  return a.length - b.length
}
