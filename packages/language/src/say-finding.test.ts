import { describe, expect, it } from 'vitest'
import { sayFinding } from './say-finding.ts'

const finding = {
  code: 'number.not_a_number',
  cell: { address: 'C14' },
  facts: { written: '-5 env.' },
}

describe('sayFinding', () => {
  it('lets what a cell holds run as it runs there inside Arabic', () => {
    expect(sayFinding(finding, 'ar')).toContain('«\u2068-5 env.\u2069»')
    expect(sayFinding(finding, 'fr')).toMatch(/«\s-5 env\.\s»/)
  })

  it('refuses a code that has no sentence', () => {
    expect(() => sayFinding({ ...finding, code: 'no.such' }, 'en')).toThrow('finding.no.such')
  })
})
