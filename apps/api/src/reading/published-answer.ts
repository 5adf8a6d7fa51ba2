import { compareReported, compileFormula } from '@marsad/formula'
import { formatSeriesKey, structureOf } from '@marsad/model'
import { readSeries } from '@marsad/store'
import type { Library } from '../library.ts'
import { inUnits, lastDigitOf } from '../production/load/published-number.ts'
import { confirmations, deliveredValue } from './deliveries.ts'
import type { Asked } from './lineage.ts'
import { vintageReference } from './operand-answer.ts'
import { receiptBehind } from './receipts.ts'
import { rescale } from './scale.ts'

/** What the institution published for a figure, and whether the computed value agrees with it (rule 16). */
export async function publishedAnswer(library: Library, asked: Asked, computed: number | null) {
  const { indicator, key, period, moment } = asked
  const structure = structureOf(indicator)
  const [reported] = await readSeries(library.store, {
    measure: indicator.id,
    basis: 'R',
    codes: Object.fromEntries(structure.map((dimension, index) => [dimension, [key[index] ?? '']])),
    ...(moment.sequence === undefined ? {} : { asOf: moment.sequence }),
  })
  const observation = reported?.observations.find((one) => one.period === period)
  if (observation === undefined) return null
  const delivered = await deliveredValue(library, {
    measure: indicator.id,
    basis: 'R',
    key: formatSeriesKey(key),
    period,
    vintage: observation.vintage,
    asOf: moment.sequence,
  })
  const brought = delivered.origin?.sequence ?? observation.vintage
  const vintage = vintageReference(asked.vintages.get(brought))
  if (vintage === null) return null
  const value =
    observation.value === null
      ? null
      : rescale(observation.value, observation.unitMult, indicator.unitMult)
  const text = delivered.origin?.text
  const compared =
    text === undefined || observation.value === null || indicator.formulas.length === 0
      ? null
      : compareReported(
          compileFormula(library.catalogue, indicator),
          indicator,
          inUnits(computed ?? 0, indicator.unitMult),
          {
            value: inUnits(observation.value, observation.unitMult),
            decimals: -lastDigitOf(text, observation.unitMult),
            unitMult: 0,
          },
        )
  const difference = value === null || computed === null ? null : computed - value
  return {
    value,
    status: observation.status as string,
    vintage,
    citation: delivered.origin === undefined ? null : { ...delivered.origin.citation },
    cell: delivered.origin?.cell ?? null,
    receipt: (await receiptBehind(library, delivered.origin?.sequence)) ?? null,
    confirmedBy: confirmations(delivered),
    difference,
    tolerance: compared === null ? null : rescale(compared.tolerance, 0, indicator.unitMult),
    agrees: compared === null || computed === null ? null : compared.agrees,
  }
}
