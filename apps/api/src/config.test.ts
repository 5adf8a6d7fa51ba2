import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'

describe('readConfig', () => {
  it('serves on port 3000 of this machine from the embedded engine when nothing is said', () => {
    expect(readConfig({}, {})).toMatchObject({ port: 3000, host: '127.0.0.1' })
    expect(readConfig({}, {})).toHaveProperty('database', expect.stringMatching(/var.marsad\.db$/))
  })

  it('takes the environment, and an option over it', () => {
    const env = { MARSAD_PORT: '4000', MARSAD_DB: 'postgres://localhost/marsad' }
    expect(readConfig(env, {})).toMatchObject({
      port: 4000,
      database: 'postgres://localhost/marsad',
    })
    expect(readConfig(env, { port: '5000', db: '/tmp/a.db' })).toMatchObject({
      port: 5000,
      database: '/tmp/a.db',
    })
  })

  it('lets any site frame an embedded figure unless some are named', () => {
    expect(readConfig({}, {})).toMatchObject({ embedAncestors: '*' })
    expect(readConfig({ MARSAD_EMBED_ANCESTORS: '' }, {})).toMatchObject({ embedAncestors: '*' })
    const sites = "'self' https://www.example.org https://*.example.org"
    expect(readConfig({ MARSAD_EMBED_ANCESTORS: sites }, {})).toMatchObject({
      embedAncestors: sites,
    })
  })

  it.each(['*; script-src *', 'a, b', "'none' https://a.example"])(
    'refuses %j as sites that may frame a figure',
    (sites) => {
      expect(readConfig({ MARSAD_EMBED_ANCESTORS: sites }, {})).toHaveProperty(
        'error',
        expect.stringContaining('MARSAD_EMBED_ANCESTORS'),
      )
    },
  )

  it.each(['', 'x', '-1', '70000', '3000.5'])('refuses the port %j in words', (port) => {
    expect(readConfig({}, { port })).toEqual({
      error: `The port must be a number from 0 to 65535, not "${port}".`,
    })
  })
})
