import type { DataFinding } from '@marsad/model'
import type { z } from 'zod'
import type { Path, YamlFile } from './document.ts'

/** What a schema has against a file, said in words, each with its line. */
export function explain(yaml: YamlFile, error: z.ZodError): readonly DataFinding[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownField(yaml, path, key))
    if (isAbsent(yaml.value, path)) return [absentField(yaml, path)]
    return [
      {
        code: 'field.invalid',
        file: yaml.path,
        line: yaml.line(path),
        message: `${path.length === 0 ? 'The file' : `The field ${nameOf(path)}`} is not what is expected: ${issue.message}.`,
        remedy: remedyOf(issue),
      },
    ]
  })
}

function unknownField(yaml: YamlFile, path: Path, key: string): DataFinding {
  return {
    code: 'field.unknown',
    file: yaml.path,
    line: yaml.keyLine(path, key),
    message: `There is no field ${nameOf([...path, key])}.`,
    remedy: 'Remove it, or correct its name (data/catalogue/README.md lists the fields).',
  }
}

function absentField(yaml: YamlFile, path: Path): DataFinding {
  const french = path.at(-1) === 'fr'
  return {
    code: french ? 'label.no-french' : 'field.missing',
    file: yaml.path,
    line: yaml.line(path),
    message: `The field ${nameOf(path)} is missing.`,
    remedy: french
      ? 'Write the French text: it is what readers see where their language is missing.'
      : 'Add it (data/catalogue/README.md says what it means).',
  }
}

function isAbsent(value: unknown, path: Path): boolean {
  let part = value
  for (const step of path) {
    if (typeof part !== 'object' || part === null) return part === undefined || part === null
    part = (part as Readonly<Record<string, unknown>>)[String(step)]
  }
  return part === undefined || part === null || (part === '' && path.at(-1) === 'fr')
}

/** `title.fr`, `codes[3].parent`. */
function nameOf(path: Path): string {
  return path.reduce<string>(
    (name, step) =>
      typeof step === 'number' ? `${name}[${step}]` : name === '' ? step : `${name}.${step}`,
    '',
  )
}

function remedyOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `Write one of: ${issue.values.map(String).join(', ')}.`
  if (issue.code === 'invalid_format')
    return issue.format === 'date'
      ? 'Write a day of the calendar as YYYY-MM-DD.'
      : 'Write it as the other files do: codes are letters, digits and underscores.'
  if (issue.code === 'invalid_type')
    return issue.expected === 'string'
      ? 'Write a text, in quotes if it looks like a number or like true or false.'
      : `Write a value of type ${issue.expected}.`
  return 'Correct the value (data/catalogue/README.md says what it means).'
}
