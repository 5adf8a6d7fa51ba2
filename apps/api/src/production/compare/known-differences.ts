import { readFile } from 'node:fs/promises'
import { Problem, type SeriesKey } from '@marsad/model'
import { parse } from 'yaml'
import { z } from 'zod'

const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const id = z.string().regex(/^[a-z][a-z0-9-]*$/)

const KnownDifferences = z.strictObject({
  reasons: z.array(z.strictObject({ id, ...text.shape })),
  differences: z.array(
    z.strictObject({
      indicator: z.string(),
      source: z.string(),
      periods: z.array(z.string()).min(1).optional(),
      codes: z.record(z.string(), z.string()).optional(),
      reason: id,
      note: text.optional(),
    }),
  ),
})

/** Why reported and computed values of some keys differ, as far as we could find out. */
export type KnownDifferences = z.infer<typeof KnownDifferences>
export type KnownDifference = KnownDifferences['differences'][number]

/** Reads `known-differences.yaml`. @throws Problem `known-differences.invalid`. */
export async function readKnownDifferences(path: string): Promise<KnownDifferences> {
  const read = KnownDifferences.safeParse(parse(await readFile(path, 'utf8')))
  if (!read.success)
    throw new Problem(
      'unprocessable',
      'known-differences.invalid',
      `${path}: ${z.prettifyError(read.error)}`,
    )
  const reasons = new Set(read.data.reasons.map((reason) => reason.id))
  const without = read.data.differences.filter(({ reason }) => !reasons.has(reason))
  if (without.length > 0)
    throw new Problem(
      'unprocessable',
      'known-differences.invalid',
      `${path} names reasons that it does not list: ${without.map(({ reason }) => reason).join(', ')}.`,
    )
  return read.data
}

/** The first known difference that covers a cell; codes and periods that it does not name may be any. */
export function knownDifference(
  known: KnownDifferences,
  cell: {
    readonly indicator: string
    readonly structure: readonly string[]
    readonly key: SeriesKey
    readonly period: string
  },
): KnownDifference | undefined {
  const codes = new Map(cell.structure.map((dimension, index) => [dimension, cell.key[index]]))
  return known.differences.find(
    (entry) =>
      entry.indicator === cell.indicator &&
      entry.source === codes.get('SOURCE') &&
      (entry.periods === undefined || entry.periods.includes(cell.period)) &&
      Object.entries(entry.codes ?? {}).every(([dimension, code]) => codes.get(dimension) === code),
  )
}
