import type { DataFinding } from '@marsad/model'
import type { Draft } from '../door.ts'
import { findingAt } from '../finding.ts'
import { type Names, unknownName } from '../names.ts'

/** What people see first exists, and the lead can be told by the dimensions named. */
export function checkHome({ folders, lists }: Draft, names: Names): readonly DataFinding[] {
  const { catalogue } = lists
  const home = catalogue?.value.home
  if (catalogue === undefined || home === undefined) return []
  const { yaml } = catalogue
  const { lead, groups } = home
  const indicator = folders.indicators.find(({ value }) => value.id === lead.indicator)?.value
  const path = ['home', 'lead']
  return [
    ...unknownName(names, 'indicators', lead.indicator, { yaml, path: [...path, 'indicator'] }),
    ...lead.by.flatMap((dimension, place) =>
      indicator === undefined || indicator.dimensions.includes(dimension)
        ? []
        : [
            findingAt(yaml, [...path, 'by', place], {
              code: 'home.dimension',
              message: `${lead.indicator} has no dimension ${dimension}.`,
              remedy: `Write one of: ${indicator.dimensions.join(', ')}.`,
            }),
          ],
    ),
    ...groups.flatMap(({ indicators }, group) =>
      indicators.flatMap((id, place) =>
        unknownName(names, 'indicators', id, {
          yaml,
          path: ['home', 'groups', group, 'indicators', place],
        }),
      ),
    ),
  ]
}
