import type { DataFinding } from '@marsad/model'
import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
} from 'yaml'
import type { DataFile } from './files.ts'

/** A place inside a YAML file: keys of maps and positions in lists, outermost first. */
export type Path = readonly (string | number)[]

/** A YAML file read once: its plain value, and where each part of it stands. */
export type YamlFile = {
  readonly path: string
  readonly value: unknown
  /** First line of what a path leads to; of the closest part around it when nothing is there. */
  line(path: Path): number
  /** Line of the name of a field rather than of its value. */
  keyLine(path: Path, key: string): number
  /** Line and column of a character of a text, counted in the text as YAML gives it. */
  position(path: Path, offset: number): { readonly line: number; readonly column: number }
}

/** Reads a YAML file; what is not YAML, or would not be read as it is written, comes back as findings. */
export function readYaml(file: DataFile): {
  readonly yaml: YamlFile
  readonly findings: readonly DataFinding[]
} {
  const counter = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: counter, prettyErrors: false })
  const findings =
    document.errors.length > 0
      ? document.errors.map((error) => syntaxFinding(file.path, counter, error))
      : unclearNumbers(file, document, counter)
  return { yaml: yamlFile(file, document, counter), findings }
}

function syntaxFinding(
  file: string,
  counter: LineCounter,
  error: {
    readonly code: string
    readonly message: string
    readonly pos: readonly [number, number]
  },
): DataFinding {
  const { line } = counter.linePos(error.pos[0])
  return error.code === 'DUPLICATE_KEY'
    ? {
        code: 'yaml.duplicate-field',
        file,
        line,
        message: 'The same field is given twice.',
        remedy: 'Keep one of the two.',
      }
    : {
        code: 'yaml.syntax',
        file,
        line,
        message: `Not valid YAML: ${error.message}`,
        remedy: 'Correct the line; a text that holds ": " or begins with a sign stands in quotes.',
      }
}

/** A number whose digits YAML would not give back (`012`, `1_000`, `1e3`) was meant as text. */
function unclearNumbers(
  file: DataFile,
  document: Document.Parsed,
  counter: LineCounter,
): readonly DataFinding[] {
  const findings: DataFinding[] = []
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value !== 'number' || node.source === String(node.value)) return
      findings.push({
        code: 'yaml.unclear-number',
        file: file.path,
        line: counter.linePos(node.range?.[0] ?? 0).line,
        message: `${node.source} would be read as the number ${node.value}.`,
        remedy: `Write '${node.source}' in quotes if it is a code, or the number as ${node.value}.`,
      })
    },
  })
  return findings
}

function yamlFile(file: DataFile, document: Document.Parsed, counter: LineCounter): YamlFile {
  const lineAt = (offset: number) => counter.linePos(offset).line
  const line = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const start = startOf(document, path.slice(0, length))
      if (start !== undefined) return lineAt(start)
    }
    return firstLine(document, lineAt)
  }
  return {
    path: file.path,
    value: document.errors.length > 0 ? undefined : document.toJS(),
    line,
    keyLine(path, key) {
      const map = path.length === 0 ? document.contents : document.getIn(path, true)
      const pair = isMap(map) ? map.items.find((item) => nameOf(item.key) === key) : undefined
      const start = isNode(pair?.key) ? pair.key.range?.[0] : undefined
      return start === undefined ? line(path) : lineAt(start)
    },
    position(path, offset) {
      const { line: found, col } = counter.linePos(offsetIn(file.text, document, path, offset))
      return { line: found, column: col }
    },
  }
}

function firstLine(document: Document.Parsed, lineAt: (offset: number) => number): number {
  const start = document.contents?.range[0]
  return start === undefined ? 1 : lineAt(start)
}

/** Where a part begins: its name if it has one, else its value; `undefined` when there is no such part. */
function startOf(document: Document.Parsed, path: Path): number | undefined {
  let node: ParsedNode | null = document.contents
  let start: number | undefined
  for (const step of path) {
    if (isMap(node)) {
      const pair: { key: unknown; value: unknown } | undefined = node.items.find(
        (item) => nameOf(item.key) === String(step),
      )
      if (pair === undefined) return undefined
      start = isNode(pair.key) ? pair.key.range?.[0] : undefined
      node = isNode(pair.value) ? (pair.value as ParsedNode) : null
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)]
      if (!isNode(item)) return undefined
      node = item as ParsedNode
      start = node.range[0]
    } else return undefined
  }
  return start
}

function nameOf(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined
}

/** Finds a character of a folded, quoted or plain text in the file by counting the characters that are not blank. */
function offsetIn(text: string, document: Document.Parsed, path: Path, offset: number): number {
  const node = document.getIn(path, true)
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return 0
  const before = node.value.slice(0, offset).replace(/\s/g, '').length
  let position = node.range[0]
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')
    position = text.indexOf('\n', position) + 1
  else if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') position += 1
  for (let seen = 0; position < node.range[1]; position += 1) {
    if (/\s/.test(text[position] ?? '')) continue
    if (seen === before) break
    seen += 1
  }
  return position
}
