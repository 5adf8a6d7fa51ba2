import { describe, expect, it } from 'vitest'
import { engineFailure } from './dialect.ts'
import { understood } from './store.ts'

function engineError(code: string): Error {
  return Object.assign(new Error('disk image is malformed at page 12 of /srv/lmis.db'), { code })
}

describe('engineFailure', () => {
  it('reads what an engine means, in the codes of either', () => {
    for (const [code, failure] of [
      ['SQLITE_FULL', 'full'],
      ['53100', 'full'],
      ['SQLITE_BUSY', 'busy'],
      ['SQLITE_BUSY_SNAPSHOT', 'busy'],
      ['SQLITE_LOCKED', 'busy'],
      ['40001', 'busy'],
      ['40P01', 'busy'],
      ['55P03', 'busy'],
      ['SQLITE_READONLY', 'read-only'],
      ['SQLITE_READONLY_DBMOVED', 'read-only'],
      ['25006', 'read-only'],
      ['SQLITE_CORRUPT', 'damaged'],
      ['SQLITE_CORRUPT_VTAB', 'damaged'],
      ['SQLITE_NOTADB', 'damaged'],
      ['XX001', 'damaged'],
    ] as const) {
      expect(engineFailure(engineError(code)), code).toBe(failure)
    }
  })

  it('reads nothing into other errors', () => {
    for (const error of [
      engineError('SQLITE_CONSTRAINT'),
      engineError('23505'),
      engineError('ENOENT'),
      new Error('no code'),
      'a text',
      undefined,
      null,
    ]) {
      expect(engineFailure(error)).toBeUndefined()
    }
  })
})

describe('understood', () => {
  it('says what failed without the words of the engine', () => {
    for (const [code, stable] of [
      ['SQLITE_FULL', 'storage.full'],
      ['40001', 'busy.try_again'],
      ['25006', 'storage.read_only'],
      ['SQLITE_CORRUPT', 'store.damaged'],
    ] as const) {
      expect(understood(engineError(code))).toMatchObject({ code: stable })
      expect(String(understood(engineError(code)))).not.toContain('page 12')
    }
  })

  it('leaves any other error as it is', () => {
    const error = new Error('a bug')
    expect(understood(error)).toBe(error)
  })
})
