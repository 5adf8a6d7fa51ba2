import { createHash } from 'node:crypto'
import { type Catalogue, type Measure, Period, structureOf, totalCodeOf } from '@marsad/model'
import { contentOfRound, packFindings, packSubmitted } from '@marsad/store'
import type { ReceivedFile } from './receive.ts'

/** The key of a measure at its totals, by quarter, from its reference source. */
function totalKey(catalogue: Catalogue, measure: Measure): readonly string[] {
  return structureOf(measure).map((dimension) => {
    if (dimension === 'FREQ') return 'Q'
    if (dimension === 'SOURCE') return measure.referenceSource
    return totalCodeOf(catalogue, measure, dimension) ?? '_Z'
  })
}

/**
 * A file as it is after reading and checking, without a fault: one figure a measure at its totals, in cells B2, B3, ….
 *
 * @param figures In the power of ten of each measure.
 */
export function checkedFile(
  catalogue: Catalogue,
  period: string,
  figures: Readonly<Record<string, number>>,
): ReceivedFile {
  const name = `${period}.xlsx`
  const bytes = new TextEncoder().encode(JSON.stringify([period, figures]))
  const series = Object.entries(figures).map(([id, value], index) => {
    const measure = catalogue.series.get(id)
    if (measure === undefined) throw new Error(`there is no base series ${id}`)
    return {
      measure: id,
      key: totalKey(catalogue, measure),
      cells: [
        {
          ...{ period: Period.parse(period), value, status: 'A' as const, text: String(value) },
          ...{ unitMult: measure.unitMult, cell: `${name}!Données!B${index + 2}` },
        },
      ],
    }
  })
  const owners = new Set(
    series.map(({ key }) => catalogue.sources.get(key[2] ?? '')?.institution ?? ''),
  )
  const packed = { series: packSubmitted(series), findings: packFindings([]) }
  return {
    ...{ name, bytes },
    checked: {
      sha256: createHash('sha256').update(bytes).digest('hex'),
      reading: { encoding: 'utf-8', separator: ';', decimal: ',', thousands: '' },
      counts: { rows: series.length, errors: 0, warnings: 0 },
      owners: [...owners],
      ...{ ...packed, content: contentOfRound(packed) },
    },
  }
}
