import type { DataFinding } from '@marsad/model'
import type { Path, YamlFile } from './document.ts'
import { baseName, type Draft, type Folder } from './door.ts'
import { closest, findingAt } from './finding.ts'

const CALLED = {
  indicators: { singular: 'indicator', where: 'data/catalogue/indicators' },
  series: { singular: 'series', where: 'data/catalogue/series' },
  measures: { singular: 'series or indicator', where: 'data/catalogue/series or indicators' },
  codelists: { singular: 'codelist', where: 'data/catalogue/codelists' },
  sources: { singular: 'source', where: 'data/catalogue/sources' },
  institutions: { singular: 'institution', where: 'data/catalogue/institutions' },
  themes: { singular: 'theme', where: 'data/catalogue/themes.yaml' },
  dimensions: { singular: 'dimension', where: 'data/catalogue/dimensions.yaml' },
  kinds: { singular: 'kind', where: 'data/catalogue/kinds.yaml' },
  legalBases: { singular: 'legal basis', where: 'data/catalogue/legal-bases.yaml' },
  terms: { singular: 'term', where: 'data/catalogue/glossary' },
  topics: { singular: 'topic', where: 'data/catalogue/glossary.yaml' },
  standards: { singular: 'standard', where: 'data/catalogue/glossary.yaml' },
  releases: { singular: 'release', where: 'data/figures/releases.yaml' },
} as const

/** What a name in a file may refer to. */
export type NameKind = keyof typeof CALLED

/** All names of a draft. Names of files that could not be read count as known, so that one mistake is told once. */
export type Names = {
  readonly of: (kind: NameKind) => ReadonlySet<string>
  readonly codes: (codelist: string) => ReadonlySet<string> | undefined
  /** Whether nothing may be said of a name, because the list it stands in could not be read. */
  readonly unreadable: (kind: NameKind) => boolean
  /** Whether a code is another or stands somewhere under it. */
  readonly isWithin: (codelist: string, code: string, root: string) => boolean
  /** Codelist of a dimension. */
  readonly codelistOf: (dimension: string) => string | undefined
}

/** Collects the names of a draft. */
export function namesOf(draft: Draft): Names {
  const { folders, lists } = draft
  const inFolder = (folder: Folder): ReadonlySet<string> =>
    new Set([
      ...folders[folder].flatMap(({ yaml, value }) => [value.id, baseName(yaml.path)]),
      ...draft.unread[folder],
    ])
  const ids = (things: readonly { readonly id: string }[] | undefined): ReadonlySet<string> =>
    new Set(things?.map(({ id }) => id))
  const [indicators, series] = [inFolder('indicators'), inFolder('series')]
  const institutions = inFolder('institutions')
  const names: Readonly<Record<NameKind, ReadonlySet<string>>> = {
    indicators,
    series,
    measures: new Set([...series, ...indicators]),
    codelists: inFolder('codelists'),
    sources: inFolder('sources'),
    institutions,
    themes: ids(lists.themes?.value.themes),
    dimensions: ids(lists.dimensions?.value.dimensions),
    kinds: ids(lists.kinds?.value.kinds),
    legalBases: ids(lists.legalBases?.value.legalBases),
    terms: inFolder('glossary'),
    topics: ids(lists.glossary?.value.topics),
    standards: ids(lists.glossary?.value.standards),
    releases: ids(lists.releases?.value.releases),
  }
  const codes = new Map(
    folders.codelists.map(({ value }) => [
      value.id,
      new Set([
        ...value.codes.map(({ id }) => id),
        ...(value.codesFrom === undefined ? [] : institutions),
      ]),
    ]),
  )
  const parents = new Map(
    folders.codelists.map(({ value }) => [
      value.id,
      new Map(value.codes.map(({ id, parent }) => [id, parent])),
    ]),
  )
  const codelists = new Map(
    lists.dimensions?.value.dimensions.map(({ id, codelist }) => [id, codelist]),
  )
  const unreadable = new Set<NameKind>([
    ...(['themes', 'dimensions', 'kinds', 'legalBases', 'releases'] as const).filter(
      (list) => lists[list] === undefined,
    ),
    ...(lists.glossary === undefined ? (['topics', 'standards'] as const) : []),
  ])
  return {
    of: (kind) => names[kind],
    codes: (codelist) => codes.get(codelist),
    unreadable: (kind) => unreadable.has(kind),
    isWithin: (codelist, code, root) => {
      const seen = new Set<string>()
      let current: string | undefined = code
      while (current !== undefined && current !== root && !seen.has(current)) {
        seen.add(current)
        current = parents.get(codelist)?.get(current)
      }
      return current === root
    },
    codelistOf: (dimension) => codelists.get(dimension),
  }
}

/** A finding when a name refers to nothing; otherwise none. */
export function unknownName(
  names: Names,
  kind: NameKind,
  name: string,
  at: { readonly yaml: YamlFile; readonly path: Path },
): readonly DataFinding[] {
  if (names.unreadable(kind) || names.of(kind).has(name)) return []
  const { singular, where } = CALLED[kind]
  const near = closest(name, names.of(kind))
  return [
    findingAt(at.yaml, at.path, {
      code: `${singular.replaceAll(' ', '-')}.unknown`,
      message: `There is no ${singular} ${name}.`,
      remedy: `${near === undefined ? 'Correct the name' : `Write ${near} if that is meant`}, or add ${name} to ${where}.`,
    }),
  ]
}

/** A finding when a code is not in its list; none when the list itself is unknown or could not be read. */
export function unknownCode(
  names: Names,
  codelist: string,
  code: string,
  at: { readonly yaml: YamlFile; readonly path: Path },
): readonly DataFinding[] {
  const codes = names.codes(codelist)
  if (codes === undefined || codes.has(code)) return []
  const near = closest(code, codes)
  return [
    findingAt(at.yaml, at.path, {
      code: 'code.unknown',
      message: `There is no code ${code} in codelist ${codelist}.`,
      remedy: `${near === undefined ? 'Correct the code' : `Write ${near} if that is meant`}, or add ${code} to data/catalogue/codelists/${codelist}.yaml.`,
    }),
  ]
}
