import type { LanguageTag } from './languages.ts'
import { formatNumber, formatPercent } from './number.ts'
import { translate } from './translate.ts'

/** A difference between two figures, already rounded: in points for rates, in per cent for levels, in the unit itself for the rest. */
export type Change = {
  readonly value: number
  readonly unit: 'points' | 'percent' | 'own'
  readonly decimals: number
}

/** Writes a change with its sign: `+0,6 pt`, `−2,4 %`, `0,0 pt`. */
export function formatChange(change: Change, language: LanguageTag): string {
  const style = { language, decimals: change.decimals, sign: 'always' } as const
  switch (change.unit) {
    case 'percent':
      return formatPercent(change.value, style)
    case 'points':
      return translate(language)('change.points', {
        value: formatNumber(change.value, style),
      })
    case 'own':
      return formatNumber(change.value, style)
  }
}
