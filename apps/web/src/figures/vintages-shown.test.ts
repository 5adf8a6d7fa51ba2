import { describe, expect, it } from 'vitest'
import { dataOf, lineOf } from './testing.ts'
import { frozenVintage, vintagesShown } from './vintages-shown.ts'

const vintage = (id: string) => ({ id, title: id, provider: 'HCP', date: null })
const data = dataOf([lineOf({}, { '2024': 1, '2025': 2 }, { vintage: [0, 1] })], {
  vintage: 'UNDESA_2024',
  vintages: ['HCP_ENE_2024', 'HCP_ENE_2025', 'HCP_OTHER'].map(vintage),
})

describe('vintagesShown', () => {
  it('lists the publications that brought what is shown', () => {
    expect(vintagesShown(data).map(({ id }) => id)).toEqual(['HCP_ENE_2024', 'HCP_ENE_2025'])
  })
})

describe('frozenVintage', () => {
  it('is the newest publication of the figure, not of the database', () => {
    expect(frozenVintage({}, data)).toBe('HCP_ENE_2025')
  })

  it('stays where the page is frozen', () => {
    expect(frozenVintage({ mil: 'HCP_ENE_2016' }, data)).toBe('HCP_ENE_2016')
  })
})
