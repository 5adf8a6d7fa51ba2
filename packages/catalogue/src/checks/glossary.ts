import type { DataFinding } from '@marsad/model'
import type { Draft } from '../door.ts'
import { findingAt } from '../finding.ts'
import { type Names, unknownName } from '../names.ts'
import { repeatedNames } from './ids.ts'

/** A term has its topic; the standards, terms and measures it names exist; it does not explain itself. */
export function checkGlossary({ folders }: Draft, names: Names): readonly DataFinding[] {
  return folders.glossary.flatMap(({ yaml, value }) => {
    const { standards = [], related = [], measures = [] } = value
    return [
      ...unknownName(names, 'topics', value.topic, { yaml, path: ['topic'] }),
      ...standards.flatMap(({ id }, index) =>
        unknownName(names, 'standards', id, { yaml, path: ['standards', index, 'id'] }),
      ),
      ...repeatedNames(yaml, ['related'], related),
      ...repeatedNames(yaml, ['measures'], measures),
      ...related.flatMap((term, index) => {
        const path = ['related', index]
        return term === value.id
          ? [
              findingAt(yaml, path, {
                code: 'term.itself',
                message: `The term ${term} refers to itself.`,
                remedy: 'Remove it from related.',
              }),
            ]
          : unknownName(names, 'terms', term, { yaml, path })
      }),
      ...measures.flatMap((measure, index) =>
        unknownName(names, 'measures', measure, { yaml, path: ['measures', index] }),
      ),
    ]
  })
}
