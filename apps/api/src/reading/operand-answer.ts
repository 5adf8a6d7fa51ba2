import type { ExplainedOperand } from '@marsad/formula'
import { parseSeriesKey, structureOf } from '@marsad/model'
import type { Vintage } from '@marsad/store'
import type { Library } from '../library.ts'
import { confirmations, deliveredValue } from './deliveries.ts'
import type { Asked } from './lineage.ts'
import { receiptBehind } from './receipts.ts'
import { rescale } from './scale.ts'

/** An operand of a calculation, down to the line it came from. Its value is in the power of ten of its series. */
export async function operandAnswer(library: Library, asked: Asked, operand: ExplainedOperand) {
  const { catalogue } = library
  const series = catalogue.series.get(operand.series)
  if (series === undefined) throw new Error(`a formula reads ${operand.series}, which is not there`)
  const source = catalogue.sources.get(operand.source ?? '')
  const codes = parseSeriesKey(operand.key ?? '') ?? []
  const { stored } = operand
  const delivered = await deliveredValue(library, {
    measure: series.id,
    basis: 'R',
    key: operand.key ?? '',
    period: operand.period ?? asked.period,
    vintage: stored?.vintage,
    asOf: asked.moment.sequence,
  })
  const receipt = await receiptBehind(library, delivered.origin?.sequence)
  return {
    series: series.id,
    title: series.title,
    unit: series.unit,
    key: Object.fromEntries(structureOf(series).map((name, index) => [name, codes[index] ?? ''])),
    period: (operand.period ?? asked.period) as string,
    value: operand.value === null ? null : rescale(operand.value, 0, series.unitMult),
    unitMult: series.unitMult,
    status: operand.status as string,
    source: operand.source ?? '',
    sourceTitle: source?.title ?? { fr: operand.source ?? '' },
    institution: source?.institution ?? '',
    vintage: vintageReference(
      asked.vintages.get(delivered.origin?.sequence ?? stored?.vintage ?? -1),
    ),
    submission: receipt?.submission ?? null,
    receipt: receipt ?? null,
    cell: delivered.origin?.cell ?? null,
    citation: delivered.origin === undefined ? null : { ...delivered.origin.citation },
    confirmedBy: confirmations(delivered),
    fallback: operand.fallback === true,
    aggregated: operand.aggregated === true,
    constant: operand.constant === true,
  }
}

/** A vintage as answers refer to it. */
export function vintageReference(vintage: Vintage | undefined) {
  if (vintage === undefined) return null
  const { id, title, provider, date } = vintage
  return { id, title, provider, date }
}
