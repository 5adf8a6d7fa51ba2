import type Database from 'better-sqlite3'
import { unpackSeries } from './packed-series.ts'

type VersionRow = {
  readonly measure: string
  readonly basis: string
  readonly key: string
  readonly data: Buffer
}

/**
 * Gives a reading connection the table `observation(measure, basis, key, period, value, status, unit_mult, vintage)`:
 * the newest content of every series, one row an observation, for people who want rows. It is unpacked as it is
 * read; `observation('labour_force')` reads one measure, `observation('labour_force', 12)` as of vintage 12.
 *
 * @param inner Opens the connection that reads the series, since the first is busy meanwhile.
 */
export function provideObservationTable(
  database: Database.Database,
  inner: () => Database.Database,
): void {
  database.table('observation', {
    columns: ['measure', 'basis', 'key', 'period', 'value', 'status', 'unit_mult', 'vintage'],
    parameters: ['of_measure', 'as_of'],
    *rows(ofMeasure: unknown, asOf: unknown) {
      const connection = inner()
      try {
        const versions = connection
          .prepare<[unknown, unknown, unknown, unknown], VersionRow>(VERSIONS)
          .iterate(ofMeasure ?? null, ofMeasure ?? null, asOf ?? null, asOf ?? null)
        for (const { measure, basis, key, data } of versions) {
          for (const { period, value, status, unitMult, vintage } of unpackSeries(data)) {
            yield [measure, basis, key, period, value, status, unitMult, vintage]
          }
        }
      } finally {
        connection.close()
      }
    },
  })
}

const VERSIONS = `
  select s.measure, s.basis, s.key, v.data
  from series s join series_version v on v.series = s.id
  where (? is null or s.measure = ?)
    and v.vintage = (
      select max(w.vintage) from series_version w where w.series = s.id and (? is null or w.vintage <= ?)
    )
  order by s.measure, s.basis, s.key`
