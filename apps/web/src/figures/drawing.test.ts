import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { drawingOf } from './drawing.ts'
import { dataOf, lineOf, recordOf } from './testing.ts'

const data = dataOf([lineOf({ SEX: 'F' }, { '2024': 40 }), lineOf({ SEX: 'M' }, { '2024': 50 })])
const isWhole = (expression: string) => {
  const formula = { version: 1, effectiveFrom: '2026-01-01', expression, text: { fr: '' } }
  const { selection } = drawingOf(recordOf({ formula }), data, speechIn('fr'))
  return selection.dimensions?.map(({ id, whole }) => [id, whole])
}

describe('drawingOf', () => {
  it('knows from the formula of which dimension shares are shares of the whole', () => {
    expect(isWhole('100 * employed / total(employed, SEX)')).toEqual([['SEX', true]])
    expect(isWhole('100 * employed / where(employed, AREA=_T, SEX=_T)')).toEqual([['SEX', true]])
    expect(isWhole('100 * employed / total(employed, AREA)')).toEqual([['SEX', false]])
    expect(isWhole('100 * unemployed / labour_force')).toEqual([['SEX', false]])
  })
})
