import type { DataFinding } from '@marsad/model'
import type { Draft } from '../door.ts'
import { findingAt } from '../finding.ts'
import { type Names, unknownName } from '../names.ts'
import { repeatedNames } from './ids.ts'

/** A collection asks an institution for measures that its sources can carry. */
export function checkCollections({ folders }: Draft, names: Names): readonly DataFinding[] {
  const sourcesOf = new Map(
    [...folders.series, ...folders.indicators].map(({ value }) => [value.id, value.sources]),
  )
  return folders.collections.flatMap(({ yaml, value }) => [
    ...unknownName(names, 'institutions', value.institution, { yaml, path: ['institution'] }),
    ...value.sources.flatMap((source, index) =>
      unknownName(names, 'sources', source, { yaml, path: ['sources', index] }),
    ),
    ...(value.legalBasis === 'to-confirm'
      ? []
      : unknownName(names, 'legalBases', value.legalBasis, { yaml, path: ['legalBasis'] })),
    ...repeatedNames(yaml, ['measures'], value.measures),
    ...value.measures.flatMap((measure, index) => {
      const carried = sourcesOf.get(measure)
      if (carried === undefined)
        return unknownName(names, 'measures', measure, { yaml, path: ['measures', index] })
      const readable = value.sources.every((source) => names.of('sources').has(source))
      return !readable || carried.some((source) => value.sources.includes(source))
        ? []
        : [
            findingAt(yaml, ['measures', index], {
              code: 'collection.source',
              message: `No source of this collection carries ${measure}, which comes from ${carried.join(', ')}.`,
              remedy: `Add ${carried[0]} to sources, or remove ${measure} from measures.`,
            }),
          ]
    }),
  ])
}
