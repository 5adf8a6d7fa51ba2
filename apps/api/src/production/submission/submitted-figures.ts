import { type Catalogue, Problem } from '@marsad/model'
import { type Reading, type Submission, submittedSeries } from '@marsad/store'
import type { Figure } from '../load/figure.ts'

/** The number that receipts and citations carry: `2026-000012`. */
export function receiptNumber(one: Pick<Submission, 'number' | 'createdAt'>): string {
  return `${one.createdAt.slice(0, 4)}-${String(one.number).padStart(6, '0')}`
}

/** The id of the vintage that a submission becomes. */
export function vintageOf(one: Pick<Submission, 'collection' | 'period' | 'number'>): string {
  return `${one.collection}_${one.period.replace('/', '_')}_${String(one.number).padStart(6, '0')}`
}

/** The figures of a submission, as the engine that publishes takes them. */
export async function submittedFigures(
  db: Reading,
  catalogue: Catalogue,
  one: Submission,
): Promise<readonly Figure[]> {
  const series = await submittedSeries(db, { submission: one.id, round: one.round })
  const title = catalogue.collections.get(one.collection)?.title.fr ?? one.collection
  const citation = {
    title: `${title}, ${one.period}`,
    ref: receiptNumber(one),
    retrieved: one.file.receivedAt.slice(0, 10),
  }
  const release = vintageOf(one)
  return series.flatMap(({ measure: id, key, cells }) => {
    const measure = catalogue.series.get(id) ?? catalogue.indicators.get(id)
    if (measure === undefined) throw unknownMeasure(id)
    return cells.map(
      ({ period, value, unitMult, text, status, cell, note }): Figure => ({
        ...{ measure, key, period, status, release, citation, cell },
        source: key[2] ?? '',
        number: value === null ? null : { value, unitMult, text: text ?? String(value) },
        ...(note === undefined ? {} : { note }),
      }),
    )
  })
}

function unknownMeasure(id: string): Problem {
  return new Problem(
    'conflict',
    'measure.unknown',
    `The catalogue no longer has ${id}: return the submission, its workbook is of another time.`,
  )
}
