import type { DataFinding } from '@marsad/model'
import type { YamlFile } from '../document.ts'
import type { Draft } from '../door.ts'
import { findingAt } from '../finding.ts'
import { type Names, unknownCode, unknownName } from '../names.ts'
import type { IndicatorFile } from '../schema/indicator.ts'
import type { SeriesFile } from '../schema/series.ts'
import { repeatedNames } from './ids.ts'

/** What series and indicators refer to is there: units, institutions, sources, dimensions and their codes. */
export function checkMeasures({ folders }: Draft, names: Names): readonly DataFinding[] {
  return [
    ...[...folders.series, ...folders.indicators].flatMap(({ yaml, value }) => [
      ...units(yaml, value, names),
      ...providers(yaml, value, names),
      ...dimensions(yaml, value, names),
    ]),
    ...folders.series.flatMap(({ yaml, value }) => additivity(yaml, value)),
    ...folders.indicators.flatMap(({ yaml, value }) => [
      ...unknownName(names, 'themes', value.theme, { yaml, path: ['theme'] }),
      ...unknownName(names, 'kinds', value.kind, { yaml, path: ['kind'] }),
      ...range(yaml, value),
    ]),
  ]
}

type MeasureFile = SeriesFile | IndicatorFile

function units(yaml: YamlFile, measure: MeasureFile, names: Names): readonly DataFinding[] {
  return [
    ...unknownCode(names, 'UNIT_MEASURE', measure.unit, { yaml, path: ['unit'] }),
    ...unknownCode(names, 'UNIT_MULT', String(measure.unitMult), { yaml, path: ['unitMult'] }),
  ]
}

function providers(yaml: YamlFile, measure: MeasureFile, names: Names): readonly DataFinding[] {
  const { referenceSource, sources } = measure
  const reference = unknownName(names, 'sources', referenceSource, {
    yaml,
    path: ['referenceSource'],
  })
  const others = sources.flatMap((source, index) =>
    source === referenceSource
      ? []
      : unknownName(names, 'sources', source, { yaml, path: ['sources', index] }),
  )
  return [
    ...measure.institutions.flatMap((institution, index) =>
      unknownName(names, 'institutions', institution, { yaml, path: ['institutions', index] }),
    ),
    ...measure.sourceTypes.flatMap((type, index) =>
      unknownCode(names, 'SOURCE_TYPE', type, { yaml, path: ['sourceTypes', index] }),
    ),
    ...reference,
    ...others,
    ...repeatedNames(yaml, ['sources'], sources),
    ...(reference.length > 0 || others.length > 0 || sources.includes(referenceSource)
      ? []
      : [
          findingAt(yaml, ['referenceSource'], {
            code: 'source.reference-not-listed',
            message: `The reference source ${referenceSource} is not among the sources.`,
            remedy: `Add ${referenceSource} to sources, or name one of them: ${sources.join(', ')}.`,
          }),
        ]),
  ]
}

function dimensions(yaml: YamlFile, measure: MeasureFile, names: Names): readonly DataFinding[] {
  return [
    ...measure.dimensions.flatMap((dimension, index) =>
      unknownName(names, 'dimensions', dimension, { yaml, path: ['dimensions', index] }),
    ),
    ...repeatedNames(yaml, ['dimensions'], measure.dimensions),
    ...codesByDimension(yaml, measure, 'totalCodes', names),
    ...codesByDimension(yaml, measure, 'domain', names),
    ...totalsInDomain(yaml, measure, names),
  ]
}

function codesByDimension(
  yaml: YamlFile,
  measure: MeasureFile,
  field: 'totalCodes' | 'domain',
  names: Names,
): readonly DataFinding[] {
  return Object.entries(measure[field] ?? {}).flatMap(([dimension, code]) => {
    const at = { yaml, path: [field, dimension] }
    if (!names.of('dimensions').has(dimension))
      return unknownName(names, 'dimensions', dimension, at)
    if (!measure.dimensions.includes(dimension))
      return [undeclared(yaml, [field, dimension], dimension)]
    return code === null ? [] : unknownCode(names, names.codelistOf(dimension) ?? '', code, at)
  })
}

/** The total of a dimension lies within its domain (rule 7 of the formula language). */
function totalsInDomain(
  yaml: YamlFile,
  measure: MeasureFile,
  names: Names,
): readonly DataFinding[] {
  return Object.entries(measure.domain ?? {}).flatMap(([dimension, root]) => {
    const total = measure.totalCodes?.[dimension]
    const list = names.codelistOf(dimension) ?? ''
    const known = [root, total ?? root].every((code) => names.codes(list)?.has(code) === true)
    return !known || total == null || names.isWithin(list, total, root)
      ? []
      : [
          findingAt(yaml, ['totalCodes', dimension], {
            code: 'domain.total-outside',
            message: `The total ${total} of ${dimension} lies outside the domain ${root}.`,
            remedy: `Write ${root} or a code under it, or correct the domain.`,
          }),
        ]
  })
}

function additivity(yaml: YamlFile, series: SeriesFile): readonly DataFinding[] {
  return (series.notAdditiveOver ?? [])
    .map((dimension, index) => ({ dimension, index }))
    .filter(({ dimension }) => !series.dimensions.includes(dimension))
    .map(({ dimension, index }) => undeclared(yaml, ['notAdditiveOver', index], dimension))
}

function undeclared(
  yaml: YamlFile,
  path: readonly (string | number)[],
  dimension: string,
): DataFinding {
  return findingAt(yaml, path, {
    code: 'dimension.undeclared',
    message: `${dimension} is not among the dimensions of this measure.`,
    remedy: `Add ${dimension} to dimensions, or remove it here.`,
  })
}

function range(
  yaml: YamlFile,
  { validRange: { min, max } }: IndicatorFile,
): readonly DataFinding[] {
  return min === null || max === null || min < max
    ? []
    : [
        findingAt(yaml, ['validRange'], {
          code: 'range.empty',
          message: `No value lies between ${min} and ${max}.`,
          remedy: 'Write the smaller bound as min and the larger as max.',
        }),
      ]
}
