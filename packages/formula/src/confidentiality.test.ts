import { CONF_STATUSES } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { strictestConfidentiality } from './confidentiality.ts'

describe('rule 12, strictestConfidentiality', () => {
  it('gives the most restrictive, in whatever order they come', () => {
    for (const [index, status] of CONF_STATUSES.entries()) {
      const milder = CONF_STATUSES.slice(index)
      expect(strictestConfidentiality(milder)).toBe(status)
      expect(strictestConfidentiality(milder.toReversed())).toBe(status)
    }
  })

  it('is free when there is none', () => {
    expect(strictestConfidentiality([])).toBe('F')
  })
})
