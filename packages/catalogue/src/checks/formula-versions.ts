import type { DataFinding } from '@marsad/model'
import type { YamlFile } from '../document.ts'
import type { Draft } from '../door.ts'
import { findingAt } from '../finding.ts'
import type { IndicatorFile } from '../schema/indicator.ts'

/** Computed indicators have formulas whose versions and dates rise; legal ones have a scheme of values instead. */
export function checkFormulaVersions({ folders }: Draft): readonly DataFinding[] {
  return folders.indicators.flatMap(({ yaml, value }) => [
    ...presence(yaml, value),
    ...sequence(yaml, value),
  ])
}

function presence(yaml: YamlFile, indicator: IndicatorFile): readonly DataFinding[] {
  const legal = indicator.kind === 'legal-qualitative'
  const formulas = indicator.formulas ?? []
  if (legal && indicator.valueScheme === undefined)
    return [
      findingAt(yaml, ['kind'], {
        code: 'indicator.no-scheme',
        message: 'A legal or qualitative indicator says how its values are to be read.',
        remedy: 'Add valueScheme: grid, ordinal or score.',
      }),
    ]
  if (legal && formulas.length > 0)
    return [
      findingAt(yaml, ['formulas'], {
        code: 'indicator.formula-of-legal',
        message: 'A legal or qualitative indicator is not computed.',
        remedy: 'Remove formulas, or give the indicator another kind.',
      }),
    ]
  if (!legal && indicator.valueScheme !== undefined)
    return [
      findingAt(yaml, ['valueScheme'], {
        code: 'indicator.scheme-of-computed',
        message: 'Only legal and qualitative indicators have a scheme of values.',
        remedy: 'Remove valueScheme, or give the indicator the kind legal-qualitative.',
      }),
    ]
  if (!legal && formulas.length === 0)
    return [
      findingAt(yaml, ['kind'], {
        code: 'formula.missing',
        message: `An indicator of kind ${indicator.kind} has a formula.`,
        remedy: 'Add formulas with version: 1, effectiveFrom and expression.',
      }),
    ]
  return []
}

function sequence(yaml: YamlFile, { formulas = [] }: IndicatorFile): readonly DataFinding[] {
  return formulas.flatMap((formula, index) => {
    const before = formulas[index - 1]
    if (before === undefined) return []
    const findings: DataFinding[] = []
    if (formula.version <= before.version)
      findings.push(
        findingAt(yaml, ['formulas', index, 'version'], {
          code: 'formula.version-order',
          message: `Version ${formula.version} stands after version ${before.version}.`,
          remedy: `Give it version ${before.version + 1}, or put the versions in order, newest last.`,
        }),
      )
    if (formula.effectiveFrom <= before.effectiveFrom)
      findings.push(
        findingAt(yaml, ['formulas', index, 'effectiveFrom'], {
          code: 'formula.date-order',
          message: `Version ${formula.version} holds from ${formula.effectiveFrom}, not after version ${before.version} (${before.effectiveFrom}).`,
          remedy: `Give it a date after ${before.effectiveFrom}.`,
        }),
      )
    return findings
  })
}
