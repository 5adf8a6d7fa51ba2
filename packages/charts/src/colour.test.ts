import { describe, expect, it } from 'vitest'
import { COLOUR_ROLES, coloursOfCodelist, isTentative, isUnreliable, shapeOf } from './colour.ts'

describe('coloursOfCodelist', () => {
  const age = ['_T', 'Y15T24', 'Y25T34', 'Y35T44', 'Y_GE45', 'Y_U'].map((id) => ({
    id,
    residual: id === 'Y_U',
  }))

  it('gives women and men their own pair on every page', () => {
    const sex = [{ id: '_T' }, { id: 'M' }, { id: 'F' }]
    const colours = coloursOfCodelist('SEX', sex, '_T')
    expect([...colours]).toEqual([
      ['_T', 'total'],
      ['M', 'sex-m'],
      ['F', 'sex-f'],
    ])
  })

  it('gives urban and rural the same colours whatever their order', () => {
    const codes = [{ id: 'R' }, { id: 'U' }]
    expect(coloursOfCodelist('AREA', codes, null).get('U')).toBe(
      coloursOfCodelist('AREA', codes.toReversed(), null).get('U'),
    )
  })

  it('draws the total in ink and what is not stated in grey', () => {
    const colours = coloursOfCodelist('AGE', age, '_T')
    expect(colours.get('_T')).toBe('total')
    expect(colours.get('Y_U')).toBe('other')
    expect(colours.get('Y25T34')).toBe('cat-2')
  })

  it('gives six colours at most, the rest is grey', () => {
    const codes = Array.from({ length: 12 }, (_, index) => ({ id: `MA${index}` }))
    const colours = [...coloursOfCodelist('REGION', codes, null).values()]
    expect(new Set(colours.slice(0, 6)).size).toBe(6)
    expect(colours.slice(6).every((role) => role === 'other')).toBe(true)
  })
})

describe('shapeOf', () => {
  it('gives each categorical colour a shape of its own, and the sexes two', () => {
    const categories = COLOUR_ROLES.filter((role) => role.startsWith('cat-'))
    expect(new Set(categories.map(shapeOf)).size).toBe(6)
    expect(shapeOf('sex-f')).not.toBe(shapeOf('sex-m'))
  })
})

describe('isTentative and isUnreliable', () => {
  it('tell provisional, estimated, forecast and imputed figures, and those of low reliability', () => {
    expect((['P', 'E', 'F', 'I'] as const).every(isTentative)).toBe(true)
    expect((['U', 'N'] as const).every(isUnreliable)).toBe(true)
    expect([isTentative('A'), isUnreliable('A'), isTentative('B')]).toEqual([false, false, false])
  })
})
