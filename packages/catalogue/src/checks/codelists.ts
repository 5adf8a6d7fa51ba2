import type { DataFinding } from '@marsad/model'
import type { YamlFile } from '../document.ts'
import type { Draft } from '../door.ts'
import { findingAt } from '../finding.ts'
import { type Names, unknownCode } from '../names.ts'
import type { CodelistFile } from '../schema/codelist.ts'
import { repeatedNames } from './ids.ts'

/** Lists the software itself reads codes from. */
const NEEDED = [
  'CONF_STATUS',
  'FREQ',
  'INSTITUTION',
  'LFS_STANDARD',
  'OBS_STATUS',
  'REGION',
  'SOURCE_TYPE',
  'UNIT_MEASURE',
  'UNIT_MULT',
]

/** Parents, totals, partitions and members are codes of their list, and no code is its own ancestor. */
export function checkCodelists(draft: Draft, names: Names): readonly DataFinding[] {
  return [
    ...NEEDED.filter((id) => !names.of('codelists').has(id)).map((id) => ({
      code: 'codelist.missing',
      file: `catalogue/codelists/${id}.yaml`,
      line: 1,
      message: `The codelist ${id} is missing.`,
      remedy: 'Restore it: units, statuses, frequencies and areas are read from it.',
    })),
    ...draft.folders.codelists.flatMap(({ yaml, value }) => {
      const circles = cycles(yaml, value)
      return [
        ...codesOf(yaml, value, names),
        ...totals(yaml, value, names),
        ...partitions(yaml, value, names),
        ...(circles.length > 0 ? circles : overlaps(yaml, value)),
      ]
    }),
  ]
}

function codesOf(yaml: YamlFile, list: CodelistFile, names: Names): readonly DataFinding[] {
  return list.codes.flatMap((code, index) => [
    ...(code.parent === undefined
      ? []
      : unknownCode(names, list.id, code.parent, { yaml, path: ['codes', index, 'parent'] })),
    ...(code.members ?? []).flatMap((member, place) =>
      unknownCode(names, list.id, member, { yaml, path: ['codes', index, 'members', place] }),
    ),
  ])
}

function totals(yaml: YamlFile, list: CodelistFile, names: Names): readonly DataFinding[] {
  return [
    ...(list.totalCode === undefined
      ? []
      : unknownCode(names, list.id, list.totalCode, { yaml, path: ['totalCode'] })),
    ...Object.entries(list.partitionTotals ?? {}).flatMap(([partition, total]) => [
      ...unknownPartition(yaml, list, partition, ['partitionTotals', partition]),
      ...unknownCode(names, list.id, total, { yaml, path: ['partitionTotals', partition] }),
    ]),
  ]
}

function partitions(yaml: YamlFile, list: CodelistFile, names: Names): readonly DataFinding[] {
  const named = Object.entries(list.partitions ?? {})
  return [
    ...named.flatMap(([name, codes]) => [
      ...codes.flatMap((code, index) =>
        unknownCode(names, list.id, code, { yaml, path: ['partitions', name, index] }),
      ),
      ...repeatedNames(yaml, ['partitions', name], codes),
    ]),
    ...named
      .filter(([name]) => (list.partitionTotals?.[name] ?? list.totalCode) === undefined)
      .map(([name]) =>
        findingAt(yaml, ['partitions', name], {
          code: 'partition.no-total',
          message: `Partition ${name} adds up to no code.`,
          remedy: 'Name the code it adds up to in partitionTotals, or give the list a totalCode.',
        }),
      ),
    ...(list.defaultPartition === undefined
      ? []
      : unknownPartition(yaml, list, list.defaultPartition, ['defaultPartition'])),
  ]
}

/** A code of a partition that is part of another of it would be counted twice. */
function overlaps(yaml: YamlFile, list: CodelistFile): readonly DataFinding[] {
  const parents = new Map(list.codes.map(({ id, parent }) => [id, parent]))
  return Object.entries(list.partitions ?? {}).flatMap(([name, codes]) =>
    codes.flatMap((code, index) => {
      const around = ancestorsOf(code, parents).find((one) => codes.includes(one))
      return around === undefined
        ? []
        : [
            findingAt(yaml, ['partitions', name, index], {
              code: 'partition.overlap',
              message: `Partition ${name} holds ${code} and also ${around}, of which it is a part.`,
              remedy: 'Keep one of the two: the codes of a partition have nothing in common.',
            }),
          ]
    }),
  )
}

function ancestorsOf(
  code: string,
  parents: ReadonlyMap<string, string | undefined>,
): readonly string[] {
  const parent = parents.get(code)
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent, parents)]
}

function unknownPartition(
  yaml: YamlFile,
  list: CodelistFile,
  name: string,
  path: readonly string[],
): readonly DataFinding[] {
  return Object.hasOwn(list.partitions ?? {}, name)
    ? []
    : [
        findingAt(yaml, path, {
          code: 'partition.unknown',
          message: `Codelist ${list.id} has no partition ${name}.`,
          remedy: `Write one of: ${Object.keys(list.partitions ?? {}).join(', ') || 'none is there'}; or add it to partitions.`,
        }),
      ]
}

/** One finding for each circle of parents, at the first code of it in the list. */
function cycles(yaml: YamlFile, list: CodelistFile): readonly DataFinding[] {
  const parents = new Map(list.codes.map(({ id, parent }) => [id, parent]))
  const told = new Set<string>()
  return list.codes.flatMap(({ id }, index) => {
    const circle = circleFrom(id, parents)
    if (circle === undefined || circle.some((code) => told.has(code))) return []
    for (const code of circle) told.add(code)
    return [
      findingAt(yaml, ['codes', index, 'parent'], {
        code: 'codelist.cyclic-parents',
        message: `The parents go round in a circle: ${[...circle, id].join(' → ')}.`,
        remedy: 'Correct the parent of one of them: parents end at a code that has none.',
      }),
    ]
  })
}

function circleFrom(
  start: string,
  parents: ReadonlyMap<string, string | undefined>,
): readonly string[] | undefined {
  const chain = [start]
  for (;;) {
    const parent = parents.get(chain.at(-1) ?? '')
    if (parent === undefined) return undefined
    if (parent === start) return chain
    if (chain.includes(parent)) return undefined
    chain.push(parent)
  }
}
