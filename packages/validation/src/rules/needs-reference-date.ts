import type { Prepared } from '../prepare.ts'

/** Whether a file has figures that hold on a day: stocks, and counts that are neither flow nor mean. */
export function needsReferenceDate({ file, measure }: Prepared): boolean {
  const ids = new Set(file.drafts.map(({ key }) => key.measure.id))
  return [...ids].some((id) => {
    const own = measure(id ?? '')
    return own?.type === 'series' && (own.nature === 'stock_end' || own.nature === 'other')
  })
}
