import { describe, expect, it } from 'vitest'
import { nearestVintage } from './nearest-vintage.ts'

const held = ['HCP_ENE_2016', 'HCP_ENE_2024', 'HCP_ENE_2025', 'CNSS_2023'].map((id) => ({ id }))

describe('nearestVintage', () => {
  it('finds what was mistyped, and for one that is gone a neighbour of it', () => {
    expect(nearestVintage('HCP_EN_2016', held)?.id).toBe('HCP_ENE_2016')
    expect(nearestVintage('hcp_ene_2024', held)?.id).toBe('HCP_ENE_2024')
    expect(nearestVintage('HCP_ENE_2026', held)?.id).toBe('HCP_ENE_2025')
  })

  it('finds nothing where nothing is close', () => {
    expect(nearestVintage('NOPE', held)).toBeUndefined()
    expect(nearestVintage('HCP_ENE_2016', [])).toBeUndefined()
  })
})
