import { type Basis, formatSeriesKey, type SeriesKey } from '@marsad/model'
import type { Transaction } from 'kysely'
import { BASIS, type CodeSelection } from './availability.ts'
import { type StoredMeasure, storedMeasure } from './measures.ts'
import { keyOf } from './series-reading.ts'
import type { Tables } from './tables.ts'

type Identity = { readonly basis: Basis; readonly key: SeriesKey }
type Registered = {
  readonly id: number
  readonly ordinal: number
  readonly basis: string
  readonly key: SeriesKey
}
type Known = { readonly measure: StoredMeasure; readonly series: Map<string, Registered> }

/** The series that exist, as one write transaction knows them: it alone adds to them while it runs. */
export class SeriesRegister {
  readonly #db: Transaction<Tables>
  readonly #measures = new Map<string, Known>()
  #last: number | undefined

  constructor(db: Transaction<Tables>) {
    this.#db = db
  }

  /** A measure. @throws Problem `measure.unknown`. */
  async measure(id: string): Promise<StoredMeasure> {
    return (await this.#known(id)).measure
  }

  async find(measure: StoredMeasure, identity: Identity): Promise<Registered | undefined> {
    return (await this.#known(measure.id)).series.get(nameOf(identity))
  }

  /** The series of a basis and a key, which is made when it is new. */
  async identify(measure: StoredMeasure, { basis, key }: Identity): Promise<Registered> {
    const { series } = await this.#known(measure.id)
    const name = nameOf({ basis, key })
    const known = series.get(name)
    if (known !== undefined) return known
    const registered = { id: await this.#nextId(), ordinal: series.size, basis, key }
    const code = (dimension: string) => key[measure.structure.indexOf(dimension)] ?? ''
    await this.#db
      .insertInto('series')
      .values({
        id: registered.id,
        measure: measure.id,
        basis,
        key: formatSeriesKey(key),
        ordinal: registered.ordinal,
        frequency: code('FREQ'),
        ref_area: code('REF_AREA'),
        source: code('SOURCE'),
      })
      .execute()
    series.set(name, registered)
    return registered
  }

  /** The ordinals of the series that have one of the codes wanted in every dimension that is narrowed. */
  async matching(measure: StoredMeasure, codes: CodeSelection): Promise<readonly number[]> {
    const wanted = Object.entries(codes).map(
      ([dimension, some]) =>
        [measure.structure.indexOf(dimension), dimension, new Set(some)] as const,
    )
    const { series } = await this.#known(measure.id)
    return [...series.values()]
      .filter(({ basis, key }) =>
        wanted.every(([place, dimension, some]) =>
          some.has(dimension === BASIS ? basis : (key[place] ?? '')),
        ),
      )
      .map(({ ordinal }) => ordinal)
  }

  async #known(id: string): Promise<Known> {
    const known = this.#measures.get(id)
    if (known !== undefined) return known
    const measure = await storedMeasure(this.#db, id)
    const rows = await this.#db
      .selectFrom('series')
      .select(['id', 'ordinal', 'basis', 'key'])
      .where('measure', '=', id)
      .execute()
    const series = new Map<string, Registered>(
      rows.map((row) => [`${row.basis} ${row.key}`, { ...row, key: keyOf(row.key) }]),
    )
    const read = { measure, series }
    this.#measures.set(id, read)
    return read
  }

  async #nextId(): Promise<number> {
    if (this.#last === undefined) {
      const row = await this.#db
        .selectFrom('series')
        .select((eb) => eb.fn.max('id').as('last'))
        .executeTakeFirst()
      this.#last = row?.last ?? 0
    }
    this.#last += 1
    return this.#last
  }
}

function nameOf({ basis, key }: Identity): string {
  return `${basis} ${formatSeriesKey(key)}`
}
