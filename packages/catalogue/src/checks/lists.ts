import type { DataFinding } from '@marsad/model'
import type { YamlFile } from '../document.ts'
import type { Draft } from '../door.ts'
import { findingAt } from '../finding.ts'
import { type Names, unknownName } from '../names.ts'
import type { ReleasesFile } from '../schema/release.ts'

/** Dimensions have their codelist, releases their provider, sources and a date as precise as they say. */
export function checkLists({ folders, lists }: Draft, names: Names): readonly DataFinding[] {
  const { dimensions, releases } = lists
  const partitions = new Map(
    folders.codelists.map(({ value }) => [value.id, Object.keys(value.partitions ?? {})]),
  )
  return [
    ...(dimensions?.value.dimensions ?? []).flatMap(({ codelist, partition }, index) => {
      if (dimensions === undefined) return []
      const { yaml } = dimensions
      const known = partitions.get(codelist)
      if (known === undefined)
        return unknownName(names, 'codelists', codelist, {
          yaml,
          path: ['dimensions', index, 'codelist'],
        })
      return partition === undefined || known.includes(partition)
        ? []
        : [
            findingAt(yaml, ['dimensions', index, 'partition'], {
              code: 'partition.unknown',
              message: `Codelist ${codelist} has no partition ${partition}.`,
              remedy: `Write one of: ${known.join(', ')}; or add it to the codelist.`,
            }),
          ]
    }),
    ...(releases?.value.releases ?? []).flatMap((release, index) =>
      releases === undefined ? [] : checkRelease(releases.yaml, release, index, names),
    ),
  ]
}

const LENGTH = { none: 0, year: 4, month: 7, day: 10 } as const

function checkRelease(
  yaml: YamlFile,
  release: ReleasesFile['releases'][number],
  index: number,
  names: Names,
): readonly DataFinding[] {
  const path = ['releases', index]
  const { date, datePrecision, notBefore, notAfter } = release
  const precise = (date ?? '').length === LENGTH[datePrecision]
  const known = [notBefore, date, notAfter].flatMap((one) => one ?? [])
  const possible = known.every((one, place) => notLater(known[place - 1] ?? '', one))
  return [
    ...unknownName(names, 'institutions', release.provider, { yaml, path: [...path, 'provider'] }),
    ...release.sources.flatMap((source, place) =>
      unknownName(names, 'sources', source, { yaml, path: [...path, 'sources', place] }),
    ),
    ...(precise
      ? []
      : [
          findingAt(yaml, [...path, 'date'], {
            code: 'release.precision',
            message: `The date ${date ?? 'null'} is not as precise as ${datePrecision} says.`,
            remedy: 'Write day: 2018-02-07, month: 2018-02, year: 2018, none: null.',
          }),
        ]),
    ...(possible
      ? []
      : [
          findingAt(yaml, path, {
            code: 'release.dates',
            message: 'No day fits date, notBefore and notAfter together.',
            remedy: 'Correct the one that is wrong; leave out what is not known.',
          }),
        ]),
  ]
}

/** Whether one date may lie before or on another, each as precise as it is written. */
function notLater(earlier: string, later: string): boolean {
  const precision = Math.min(earlier.length, later.length)
  return earlier.slice(0, precision) <= later.slice(0, precision)
}
