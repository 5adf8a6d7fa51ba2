import type { Catalogue, ColumnRole } from '@marsad/model'
import type { Mapping, MappingMemory } from './mapping.ts'

/** What a mapping names that the catalogue does not have: dimensions, codes and measures, each as it is written there. */
export function unknownInMapping(
  catalogue: Catalogue,
  { tables, constants, codes }: Mapping,
): readonly string[] {
  const roles = tables.flatMap(({ columns }) => columns.map(({ role }) => role))
  return [
    ...roles.flatMap((role) => (isKnownRole(catalogue, role) ? [] : [nameOf(role)])),
    ...Object.entries(constants).flatMap(([dimension, code]) =>
      isKnownConstant(catalogue, dimension, code) ? [] : [`${dimension}=${code}`],
    ),
    ...Object.entries(codes).flatMap(([dimension, chosen]) =>
      Object.values(chosen).flatMap((code) =>
        isKnownCode(catalogue, dimension, code) ? [] : [`${dimension}=${code}`],
      ),
    ),
  ]
}

/** A memory without what the catalogue no longer has. */
export function usableMemory(catalogue: Catalogue, memory: MappingMemory): MappingMemory {
  return {
    heads: keptOf(memory.heads, (_, role) => isKnownRole(catalogue, role)),
    constants: keptOf(memory.constants, (dimension, code) =>
      isKnownConstant(catalogue, dimension, code),
    ),
    codes: Object.fromEntries(
      Object.entries(memory.codes).map(([dimension, chosen]) => [
        dimension,
        keptOf(chosen, (_, code) => isKnownCode(catalogue, dimension, code)),
      ]),
    ),
  }
}

/**
 * A memory with a newer one over it. Heads and codes of other files stay; constants are those of the newer file alone, which
 * may have a column for what an older one left unsaid.
 */
export function mergeMemories(before: MappingMemory, after: MappingMemory): MappingMemory {
  const dimensions = new Set([...Object.keys(before.codes), ...Object.keys(after.codes)])
  return {
    heads: { ...before.heads, ...after.heads },
    constants: after.constants,
    codes: Object.fromEntries(
      [...dimensions].map((one) => [one, { ...before.codes[one], ...after.codes[one] }]),
    ),
  }
}

function keptOf<T>(
  all: Readonly<Record<string, T>>,
  isKept: (name: string, value: T) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => isKept(name, value)))
}

function isKnownRole(catalogue: Catalogue, role: ColumnRole): boolean {
  if (role.kind === 'dimension') return isKnownDimension(catalogue, role.dimension)
  if (role.kind !== 'value') return true
  const { code, measure } = role
  return (
    (measure === undefined || isKnownMeasure(catalogue, measure)) &&
    (code === undefined || isKnownCode(catalogue, code.dimension, code.code))
  )
}

function nameOf(role: ColumnRole): string {
  if (role.kind === 'dimension') return role.dimension
  if (role.kind !== 'value') return role.kind
  return role.measure ?? `${role.code?.dimension}=${role.code?.code}`
}

function isKnownConstant(catalogue: Catalogue, name: string, value: string): boolean {
  if (name === 'MEASURE') return isKnownMeasure(catalogue, value)
  return name === 'TIME_PERIOD' || isKnownCode(catalogue, name, value)
}

function isKnownMeasure({ series, indicators }: Catalogue, id: string): boolean {
  return series.has(id) || indicators.has(id)
}

function isKnownDimension({ dimensions }: Catalogue, id: string): boolean {
  return id === 'SOURCE' || dimensions.has(id)
}

function isKnownCode(catalogue: Catalogue, dimension: string, code: string): boolean {
  if (dimension === 'SOURCE') return catalogue.sources.has(code)
  const list = catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')
  return code === '_Z' || list?.codes.has(code) === true
}
