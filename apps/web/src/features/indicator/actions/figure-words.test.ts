import { describe, expect, it } from 'vitest'
import { fileNameOf } from '../../../figures/file-name.ts'
import { dataOf, lineOf, recordOf } from '../../../figures/testing.ts'
import { readIndicatorSearch } from '../../../indicator-search.ts'
import { speechIn } from '../../../speech.tsx'
import { dataInView, wholeTitle } from './figure-words.ts'

const speech = speechIn('fr')
const record = recordOf()
/** The activity rate: the country long before its regions. */
const data = dataOf([
  lineOf({}, { '2000': 52.9, '2022': 44.3, '2023': 43.6, '2025': 43.5 }),
  lineOf({ REF_AREA: 'MA04' }, { '2022': 44.9, '2023': 44 }),
])

describe('the words that go with a figure', () => {
  it('are of the one date of a map', () => {
    const subject = { record, data, search: { vue: 'carte' as const } }
    expect(wholeTitle(subject, speech)).toContain('2023')
    expect(wholeTitle(subject, speech)).not.toContain('2000')
    expect(fileNameOf(dataInView(subject, speech), {}, 'fr')).toMatch(/^UNEMPLOYMENT_RATE_2023_/)
  })

  it('follow the date chosen for the map', () => {
    const subject = { record, data, search: readIndicatorSearch({ vue: 'carte', per: '2022' }) }
    expect(wholeTitle(subject, speech)).toContain('2022')
  })

  it('are of all dates elsewhere', () => {
    expect(wholeTitle({ record, data, search: {} }, speech)).toContain('2000–2025')
  })
})
