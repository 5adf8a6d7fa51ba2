import type { DataFinding } from '@marsad/model'
import type { Draft } from '../door.ts'
import { findingAt } from '../finding.ts'
import { type Names, unknownName } from '../names.ts'
import type { CollectionFile } from '../schema/collection.ts'
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
    ...remarksOnShape(yaml, value, names),
    ...(value.relations ?? []).flatMap((relation, index) =>
      relation
        .split(/ (?:<=|=|\+) /)
        .flatMap((id) => unknownName(names, 'measures', id, { yaml, path: ['relations', index] })),
    ),
    ...(value.counterparts ?? []).flatMap((counterpart, index) => {
      const at = (field: string) => ({ yaml, path: ['counterparts', index, field] })
      return [
        ...unknownName(names, 'measures', counterpart.measure, at('measure')),
        ...unknownName(names, 'measures', counterpart.with, at('with')),
        ...unknownName(names, 'sources', counterpart.source, at('source')),
      ]
    }),
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

/** Breakdowns and columns are by dimensions that exist; TIME_PERIOD may run over the columns too. */
function remarksOnShape(
  yaml: Draft['folders']['collections'][number]['yaml'],
  value: CollectionFile,
  names: Names,
): readonly DataFinding[] {
  return [
    ...(value.breakdowns ?? []).flatMap((breakdown, index) =>
      breakdown.flatMap((dimension) =>
        unknownName(names, 'dimensions', dimension, { yaml, path: ['breakdowns', index] }),
      ),
    ),
    ...(value.across === undefined || value.across === 'TIME_PERIOD'
      ? []
      : unknownName(names, 'dimensions', value.across, { yaml, path: ['across'] })),
    ...((value.layout === 'wide') === (value.across !== undefined)
      ? []
      : [
          findingAt(yaml, [value.layout === undefined ? 'across' : 'layout'], {
            code: 'collection.layout',
            message:
              'A wide layout says in across what runs over the columns; a tall one has no across.',
            remedy: 'Give layout: wide and across together, or neither.',
          }),
        ]),
  ]
}
