import type { Codelist, Indicator } from '@marsad/model'
import { revisionOf } from '@marsad/store'
import type { Library } from '../library.ts'
import { codelistOf, readDataRequest } from './data-request.ts'
import { answerOf, figuresOf } from './figures.ts'
import { indicatorItem } from './lists.ts'
import { dimensionAnswer } from './records.ts'
import { summaryOf } from './summary.ts'

type Key = Readonly<Record<string, string>>

const YEARS = 20

/**
 * The figure that opens the home page: its latest value, its course of twenty years along the first of some dimensions, and at
 * its period the parts along each of them. A dimension of which no whole partition has figures then is left out.
 *
 * @returns `null` when the indicator has no figures.
 */
export async function leadAnswer(library: Library, indicator: Indicator, by: readonly string[]) {
  const summary = await summaryOf(library, indicator)
  const { latest } = summary
  if (latest === null) return null
  const found = await Promise.all(
    by.map((dimension) =>
      partsAt(library, indicator, { key: latest.key, dimension, period: latest.period }),
    ),
  )
  const parts = found.flatMap((one) => one ?? [])
  const along = parts[0]?.dimension ?? by[0] ?? 'REF_AREA'
  const codes = parts[0]?.codes.map(({ id }) => id) ?? []
  return {
    item: indicatorItem(indicator, summary),
    dimension: dimensionAnswer(library, indicator, summary, along),
    data: await courseOf(library, indicator, {
      ...latest.key,
      [along]: [latest.key[along] ?? '', ...codes].join(),
      from: String(Number(latest.period.slice(0, 4)) - YEARS),
    }),
    parts,
  }
}

async function courseOf(library: Library, indicator: Indicator, query: Key) {
  const request = readDataRequest(library.catalogue, indicator, query)
  const figures = await figuresOf(library, indicator, request)
  return answerOf(library, figures, await revisionOf(library.store, indicator.id))
}

/** The parts of a figure along a dimension: the first partition of its codelist of which every code has a value. */
async function partsAt(
  library: Library,
  indicator: Indicator,
  at: { readonly key: Key; readonly dimension: string; readonly period: string },
) {
  const { key, dimension, period } = at
  const codelist = codelistOf(library.catalogue, dimension)
  if (codelist === undefined) return undefined
  const { series } = await courseOf(library, indicator, {
    ...key,
    [dimension]: '*',
    from: period,
    to: period,
  })
  const places = new Map(series.map((line) => [line.key[dimension] ?? '', line]))
  const codes = partitionsOf(codelist).find((partition) =>
    partition.every((code) => typeof places.get(code)?.values[0] === 'number'),
  )
  if (codes === undefined) return undefined
  const title = library.catalogue.dimensions.get(dimension)?.title ?? codelist.title
  return {
    dimension,
    title,
    codes: codes.map((id) => ({
      id,
      title: codelist.codes.get(id)?.labels ?? { fr: id },
      value: places.get(id)?.values[0] ?? 0,
      status: places.get(id)?.status[0] ?? 'A',
      basis: places.get(id)?.basis[0] ?? ('R' as const),
    })),
  }
}

/** The partitions of a codelist, the default first. */
function partitionsOf({ partitions, defaultPartition }: Codelist): readonly (readonly string[])[] {
  const names = [...partitions.keys()].toSorted(
    (a, b) => Number(b === defaultPartition) - Number(a === defaultPartition),
  )
  return names.map((name) => partitions.get(name) ?? [])
}
