import {
  checkFormula,
  type Expression,
  type FormulaFinding,
  type Position,
  parseFormula,
  seriesOf,
} from '@marsad/formula'
import type { Catalogue, DataFinding } from '@marsad/model'
import type { Path } from '../document.ts'
import { baseName, type Draft, type Entry } from '../door.ts'
import { closest, type Remark } from '../finding.ts'
import type { IndicatorFile } from '../schema/indicator.ts'
import { checkOperandSources } from './operand-sources.ts'

/**
 * Every formula is read and stands: its series, dimensions and codes exist, no dimension of the indicator is lost, its
 * units agree, and its operands have a source.
 *
 * @param catalogue The catalogue as far as it could be read.
 * @param spoken Files with findings: what they hold is not judged again through the formulas that use it.
 */
export function checkFormulas(
  draft: Draft,
  catalogue: Catalogue,
  spoken: ReadonlySet<string>,
): readonly DataFinding[] {
  const doubts: Doubts = {
    series: seriesInDoubt(draft, spoken),
    allDimensions: draft.lists.dimensions === undefined,
    dimensions: [...catalogue.dimensions.values()]
      .filter(({ codelist }) => spoken.has(`catalogue/codelists/${codelist}.yaml`))
      .map(({ id }) => id),
  }
  return draft.folders.indicators.flatMap((entry) => judge(entry, catalogue, doubts))
}

/** Series whose file has findings; a mere copy of a file does not put its original in doubt. */
function seriesInDoubt(draft: Draft, spoken: ReadonlySet<string>): ReadonlySet<string> {
  const [faulty, sound] = [true, false].map((faults) =>
    draft.folders.series.filter(({ yaml }) => spoken.has(yaml.path) === faults),
  )
  const settled = new Set(sound?.map(({ value }) => value.id))
  const ids = faulty?.flatMap(({ yaml, value }) => [value.id, baseName(yaml.path)]) ?? []
  return new Set([...draft.unread.series, ...ids.filter((id) => !settled.has(id))])
}

/** A formula in its file. */
type Place = {
  readonly entry: Entry<IndicatorFile>
  readonly path: Path
  readonly text: string
}

/** What the formulas rest on and has findings of its own. */
type Doubts = {
  readonly series: ReadonlySet<string>
  readonly allDimensions: boolean
  readonly dimensions: readonly string[]
}

function judge(
  { yaml, value }: Entry<IndicatorFile>,
  catalogue: Catalogue,
  doubts: Doubts,
): readonly DataFinding[] {
  const read: Expression[] = []
  const findings = (value.formulas ?? []).flatMap(({ expression: text }, index) => {
    const at: Place = { entry: { yaml, value }, path: ['formulas', index, 'expression'], text }
    const parsed = parseFormula(text)
    if (!parsed.ok) return [located(at, parsed.error, unreadable(parsed.error))]
    const { expression } = parsed
    read.push(expression)
    return checkFormula(catalogue, subjectOf(value, catalogue), expression)
      .filter((finding) => !isDoubtful(finding, { text, expression }, doubts))
      .filter((finding) => !isToldElsewhere(finding, at, catalogue))
      .map((finding) => located(at, finding, remarkOf(finding, text, catalogue)))
  })
  const settled =
    findings.length === 0 && !read.some((expression) => hasDoubtfulSeries(expression, doubts))
  return settled ? checkOperandSources({ yaml, value }, catalogue, read) : findings
}

/** Findings that say something of a codelist. */
const RESTS_ON_CODES: ReadonlySet<FormulaFinding['code']> = new Set([
  'formula.unknown_dimension',
  'formula.unknown_code',
  'formula.no_total',
  'formula.no_partition',
])

/** Findings that say something of what a series declares. */
const RESTS_ON_SERIES: ReadonlySet<FormulaFinding['code']> = new Set([
  'formula.unknown_code',
  'formula.undeclared_dimension',
  'formula.dimension_lost',
  'formula.no_total',
  'formula.not_additive',
  'formula.no_partition',
  'formula.unit',
])

/** Whether a finding may come from what is wrong elsewhere. */
function isDoubtful(
  finding: FormulaFinding,
  formula: { readonly text: string; readonly expression: Expression },
  doubts: Doubts,
): boolean {
  const words = new Set(`${formula.text} ${finding.message}`.match(/\w+/g))
  if (RESTS_ON_CODES.has(finding.code))
    if (doubts.allDimensions || doubts.dimensions.some((dimension) => words.has(dimension)))
      return true
  if (finding.code === 'formula.unknown_series')
    return doubts.series.has(wordAt(formula.text, finding))
  return RESTS_ON_SERIES.has(finding.code) && hasDoubtfulSeries(formula.expression, doubts)
}

function hasDoubtfulSeries(expression: Expression, doubts: Doubts): boolean {
  return seriesOf(expression).some((series) => doubts.series.has(series))
}

/** The series, dimension or code at a place of a formula. */
function wordAt(text: string, place: Position): string {
  return /^\w*/.exec(text.slice(offsetOf(text, place)))?.[0] ?? ''
}

/** How many characters stand before a place of a formula. */
function offsetOf(text: string, { line, column }: Position): number {
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}

/** The indicator without what other checks have spoken of: dimensions, codes and units that do not exist. */
function subjectOf(value: IndicatorFile, catalogue: Catalogue): Parameters<typeof checkFormula>[1] {
  const dimensions = value.dimensions.filter((dimension) => catalogue.dimensions.has(dimension))
  const domain = Object.entries(value.domain ?? {}).filter(([dimension, code]) =>
    catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')?.codes.has(code),
  )
  return {
    dimensions,
    domain: Object.fromEntries(domain),
    unit: value.unit,
    operandSources: value.operandSources ?? null,
  }
}

/** An unknown unit, and a source that is named for an operand, are judged where they are written. */
function isToldElsewhere(
  finding: FormulaFinding,
  { entry: { value }, text }: Place,
  catalogue: Catalogue,
): boolean {
  if (finding.code === 'formula.unit')
    return catalogue.codelists.get('UNIT_MEASURE')?.codes.has(value.unit) !== true
  return (
    finding.code === 'formula.operand_source' &&
    Object.hasOwn(value.operandSources ?? {}, wordAt(text, finding))
  )
}

function unreadable(error: {
  readonly code: string
  readonly expected: readonly string[]
  readonly found: string
}): Remark {
  return {
    code: error.code,
    message: `The formula cannot be read: there is ${error.found === 'end' ? 'its end' : `“${error.found}”`}`,
    remedy: `Write here one of: ${error.expected.join('  ')}`,
  }
}

function remarkOf(finding: FormulaFinding, text: string, catalogue: Catalogue): Remark {
  const near =
    finding.code === 'formula.unknown_series'
      ? closest(wordAt(text, finding), catalogue.series.keys())
      : undefined
  return {
    code: finding.code,
    message: finding.message.replace(/\.$/, ''),
    remedy: near === undefined ? finding.remedy : `${finding.remedy} Perhaps ${near} is meant.`,
  }
}

/** Puts a finding of a formula at its line of the file, and its column there into the message. */
function located(at: Place, position: Position, remark: Remark): DataFinding {
  const { yaml } = at.entry
  const { line, column } = yaml.position(at.path, offsetOf(at.text, position))
  return {
    ...remark,
    file: yaml.path,
    line,
    message: `${remark.message} (line ${line}, column ${column}).`,
  }
}
