import type { DataFinding } from '@marsad/model'
import type { Path, YamlFile } from '../document.ts'
import { baseName, type Draft, type Entry } from '../door.ts'
import { findingAt } from '../finding.ts'

/** Every id is given once, and a file is called what its id says. */
export function checkIds({ folders, lists }: Draft): readonly DataFinding[] {
  return [
    ...Object.values(folders).flatMap((entries) => fileNames(entries)),
    ...folders.codelists.flatMap(({ yaml, value }) => repeatedIds(yaml, ['codes'], value.codes)),
    ...folders.sources.flatMap(({ yaml, value }) =>
      repeatedIds(yaml, ['breaks'], value.breaks ?? []),
    ),
    ...repeatedInList(lists.themes, 'themes', (value) => value.themes),
    ...repeatedInList(lists.kinds, 'kinds', (value) => value.kinds),
    ...repeatedInList(lists.dimensions, 'dimensions', (value) => value.dimensions),
    ...repeatedInList(lists.legalBases, 'legalBases', (value) => value.legalBases),
    ...repeatedInList(lists.legalScheme, 'fields', (value) => value.fields),
    ...repeatedInList(lists.glossary, 'topics', (value) => value.topics),
    ...repeatedInList(lists.glossary, 'standards', (value) => value.standards),
    ...repeatedInList(lists.releases, 'releases', (value) => value.releases),
  ]
}

/** A name given twice in a list of names. */
export function repeatedNames(
  yaml: YamlFile,
  path: Path,
  names: readonly string[],
): readonly DataFinding[] {
  return repeatedIds(
    yaml,
    path,
    names.map((id) => ({ id })),
  )
}

function fileNames(entries: readonly Entry<{ readonly id: string }>[]): readonly DataFinding[] {
  const owners = new Set(
    entries.filter(({ yaml, value }) => baseName(yaml.path) === value.id).map((e) => e.value.id),
  )
  const seen = new Set<string>()
  return entries.flatMap(({ yaml, value: { id } }) => {
    const named = baseName(yaml.path) === id
    const duplicate = !named && (owners.has(id) || seen.has(id))
    seen.add(id)
    if (named) return []
    return [
      findingAt(
        yaml,
        ['id'],
        duplicate
          ? {
              code: 'id.duplicate',
              message: `The id ${id} is given twice.`,
              remedy: `Give this one the id ${baseName(yaml.path)}, as its file is called, or remove the file.`,
            }
          : {
              code: 'id.file-name',
              message: `The file is called ${baseName(yaml.path)} and its id is ${id}.`,
              remedy: `Call the file ${id}.yaml, or write id: ${baseName(yaml.path)}.`,
            },
      ),
    ]
  })
}

function repeatedInList<T>(
  entry: Entry<T> | undefined,
  name: string,
  things: (value: T) => readonly { readonly id: string }[],
): readonly DataFinding[] {
  return entry === undefined ? [] : repeatedIds(entry.yaml, [name], things(entry.value))
}

function repeatedIds(
  yaml: YamlFile,
  path: Path,
  things: readonly { readonly id: string }[],
): readonly DataFinding[] {
  const seen = new Set<string>()
  return things.flatMap(({ id }, index) => {
    const repeated = seen.has(id)
    seen.add(id)
    return repeated
      ? [
          findingAt(yaml, [...path, index], {
            code: 'id.duplicate',
            message: `${id} is given twice in ${path.join('.')}.`,
            remedy: 'Remove one of the two, or correct its name.',
          }),
        ]
      : []
  })
}
