import { type DataFinding, frequencyOf, parsePeriod } from '@marsad/model'
import type { YamlFile } from '../document.ts'
import type { Draft } from '../door.ts'
import { findingAt } from '../finding.ts'
import { type Names, unknownCode, unknownName } from '../names.ts'
import type { SourceFile } from '../schema/source.ts'

/** Sources name institutions and types that are there, and their breaks name periods and releases that are. */
export function checkSources({ folders, lists }: Draft, names: Names): readonly DataFinding[] {
  const releases = new Map(lists.releases?.value.releases.map(({ id, sources }) => [id, sources]))
  return folders.sources.flatMap(({ yaml, value }) => [
    ...unknownName(names, 'institutions', value.institution, { yaml, path: ['institution'] }),
    ...unknownCode(names, 'SOURCE_TYPE', value.sourceType, { yaml, path: ['sourceType'] }),
    ...(value.breaks ?? []).flatMap((one, index) => [
      ...checkBreak(yaml, one, index, names),
      ...((releases.get(one.fromRelease ?? '') ?? [value.id]).includes(value.id)
        ? []
        : [
            findingAt(yaml, ['breaks', index, 'fromRelease'], {
              code: 'break.release',
              message: `The release ${one.fromRelease} gives no figures of ${value.id}.`,
              remedy: `Name a release of ${value.id}, or add ${value.id} to the sources of this one.`,
            }),
          ]),
    ]),
  ])
}

function checkBreak(
  yaml: YamlFile,
  one: NonNullable<SourceFile['breaks']>[number],
  index: number,
  names: Names,
): readonly DataFinding[] {
  const path = ['breaks', index]
  const periods = Object.entries(one.fromPeriod)
  return [
    ...(one.fromRelease === undefined
      ? []
      : unknownName(names, 'releases', one.fromRelease, { yaml, path: [...path, 'fromRelease'] })),
    ...Object.entries(one.lfsStandard ?? {}).flatMap(([side, code]) =>
      unknownCode(names, 'LFS_STANDARD', code, { yaml, path: [...path, 'lfsStandard', side] }),
    ),
    ...(periods.length > 0 ? [] : [noPeriod(yaml, [...path, 'fromPeriod'])]),
    ...periods.flatMap(([frequency, text]) => {
      const period = parsePeriod(text ?? '')
      return period !== undefined && frequencyOf(period) === frequency
        ? []
        : [
            findingAt(yaml, [...path, 'fromPeriod', frequency], {
              code: 'break.period',
              message: `${text} is no period of frequency ${frequency}.`,
              remedy: 'Write A: 2017, S: 2017-S1, Q: 2017-Q1 or M: 2017-01.',
            }),
          ]
    }),
  ]
}

function noPeriod(yaml: YamlFile, path: readonly (string | number)[]): DataFinding {
  return findingAt(yaml, path, {
    code: 'break.no-period',
    message: 'The break begins at no period.',
    remedy: 'Give its first period for each frequency of the source: {A: 2017, Q: 2017-Q1}.',
  })
}
