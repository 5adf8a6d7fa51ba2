import { createHash } from 'node:crypto'
import type { DataFinding } from '@marsad/model'
import type { Draft, Entry } from '../door.ts'
import { type DataFile, REGISTER_PATH } from '../files.ts'
import { findingAt } from '../finding.ts'
import type { IndicatorFile } from '../schema/indicator.ts'

/** One version of a formula as the register keeps it; the expression is kept as SHA-256 of its text without blanks. */
export type RegisteredFormula = {
  readonly indicator: string
  readonly version: number
  readonly effectiveFrom: string
  readonly sha256: string
}

/** First line of the register. */
export const HEADING = 'indicator,version,effective_from,sha256'
const LINE = /^([A-Z][A-Z0-9_]*),([1-9]\d*),(\d{4}-\d{2}-\d{2}),([0-9a-f]{64})$/

/** The line of the register for a formula. */
export function registerLine(formula: RegisteredFormula): string {
  return `${formula.indicator},${formula.version},${formula.effectiveFrom},${formula.sha256}`
}

/** Fingerprint of an expression; blanks mean nothing in it. */
export function fingerprintOf(expression: string): string {
  return createHash('sha256').update(expression.replace(/\s/g, '')).digest('hex')
}

/**
 * The record keeps its history: what is registered stays as it is, and what is new is registered first.
 *
 * @param unsettled Files whose formulas have findings: they are put right before they are compared or registered.
 */
export function checkRegister(
  draft: Draft,
  unsettled: ReadonlySet<string>,
): readonly DataFinding[] {
  const { lines, findings } = readRegister(draft.register)
  const settled = draft.folders.indicators.filter(({ yaml }) => !unsettled.has(yaml.path))
  return [...findings, ...conflicts(settled, lines), ...losses(draft, lines)]
}

/** Versions of formulas that the register does not hold yet, in catalogue order. */
export function newFormulas(draft: Draft): readonly RegisteredFormula[] {
  const { lines } = readRegister(draft.register)
  return draft.folders.indicators.flatMap(({ value }) =>
    (value.formulas ?? [])
      .filter(({ version }) => !lines.has(nameOf(value.id, version)))
      .map(({ version, effectiveFrom, expression }) => ({
        indicator: value.id,
        version,
        effectiveFrom,
        sha256: fingerprintOf(expression),
      })),
  )
}

type Lines = ReadonlyMap<string, RegisteredFormula & { readonly line: number }>

function nameOf(indicator: string, version: number): string {
  return `${indicator} ${version}`
}

function readRegister(file: DataFile | undefined): {
  readonly lines: Lines
  readonly findings: readonly DataFinding[]
} {
  const lines = new Map<string, RegisteredFormula & { readonly line: number }>()
  const findings: DataFinding[] = []
  const finding = (line: number, message: string, remedy: string) =>
    findings.push({ code: 'register.line', file: REGISTER_PATH, line, message, remedy })
  const restore = 'Restore the line from the history of the file: lines are only ever added.'
  for (const [index, text] of (file?.text ?? HEADING).split(/\r?\n/).entries()) {
    if (text === '' || (index === 0 && text === HEADING)) continue
    const [, indicator = '', version = '', effectiveFrom = '', sha256 = ''] = LINE.exec(text) ?? []
    const line = index + 1
    if (indicator === '') finding(line, 'This is no line of the register.', restore)
    else if (lines.has(nameOf(indicator, Number(version))))
      finding(line, `Version ${version} of ${indicator} is registered twice.`, restore)
    else
      lines.set(nameOf(indicator, Number(version)), {
        indicator,
        version: Number(version),
        effectiveFrom,
        sha256,
        line,
      })
  }
  return { lines, findings }
}

/** Formulas that are not registered, or not as they stand. */
function conflicts(
  indicators: readonly Entry<IndicatorFile>[],
  lines: Lines,
): readonly DataFinding[] {
  return indicators.flatMap(({ yaml, value }) =>
    (value.formulas ?? []).flatMap(({ version, effectiveFrom, expression }, index) => {
      const registered = lines.get(nameOf(value.id, version))
      const path = ['formulas', index]
      if (registered === undefined)
        return [
          findingAt(yaml, [...path, 'version'], {
            code: 'register.unregistered',
            message: `Version ${version} of the formula is not in the register.`,
            remedy: 'Run pnpm check:data --register and commit the line it adds.',
          }),
        ]
      if (registered.sha256 !== fingerprintOf(expression))
        return [
          findingAt(yaml, [...path, 'expression'], {
            code: 'register.changed-expression',
            message: `The expression is not the one registered as version ${version}.`,
            remedy: `Put the registered expression back and add the new one as a further version.`,
          }),
        ]
      return registered.effectiveFrom === effectiveFrom
        ? []
        : [
            findingAt(yaml, [...path, 'effectiveFrom'], {
              code: 'register.changed-date',
              message: `Version ${version} is registered from ${registered.effectiveFrom}, not from ${effectiveFrom}.`,
              remedy: `Write effectiveFrom: ${registered.effectiveFrom}, or add a further version with the new date.`,
            }),
          ]
    }),
  )
}

/** Registered formulas that are no longer in the catalogue. */
function losses({ folders, unread }: Draft, lines: Lines): readonly DataFinding[] {
  const formulas = new Map(
    folders.indicators.map(({ value }) => [
      value.id,
      new Set(value.formulas?.map(({ version }) => version)),
    ]),
  )
  return [...lines.values()]
    .filter(({ indicator }) => !unread.indicators.has(indicator))
    .filter(({ indicator, version }) => formulas.get(indicator)?.has(version) !== true)
    .map(({ indicator, version, line }) => ({
      code: 'register.lost-version',
      file: REGISTER_PATH,
      line,
      message: `Version ${version} of ${indicator} is registered and no longer in the catalogue.`,
      remedy: `Restore it in data/catalogue/indicators/${indicator}.yaml: values computed with it stay explained.`,
    }))
}
