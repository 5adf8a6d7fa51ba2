import { Problem, type Release } from '@marsad/model'

/** A publication as it is announced: its dates are as precise as they are known and no more. */
export type NewVintage = Pick<
  Release,
  | 'id'
  | 'title'
  | 'provider'
  | 'sources'
  | 'date'
  | 'datePrecision'
  | 'notBefore'
  | 'notAfter'
  | 'copyDate'
  | 'note'
> & {
  /** Read in press reports of the publication; false when absent. */
  readonly press?: boolean
  /** When it was recorded here, ISO 8601 in UTC. It orders nothing: sequence numbers do. */
  readonly recordedAt: string
}

/** A publication, immutable. */
export type Vintage = NewVintage & {
  readonly sequence: number
  /** Day from which it may have been out, `null` when nothing tells. */
  readonly earliest: string | null
  /** Day by which it surely was. */
  readonly latest: string | null
  /** Series it changed, and cells it brought. */
  readonly counts: { readonly series: number; readonly cells: number }
  /** SHA-256 over the hash before it and all it holds. */
  readonly hash: string
  /** Its figures were taken back by a later publication and are shown to nobody. */
  readonly withdrawn: boolean
}

const ID = /^[A-Za-z][A-Za-z0-9_.-]{0,99}$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

/** Whether a text is a year, a month or a day that exists. */
export function isRealDate(text: string): boolean {
  const parsed = DATE.test(text) ? new Date(text) : undefined
  return (
    parsed !== undefined && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
  )
}

/** Refuses an announcement that could not be read back. @throws Problem `vintage.invalid`. */
export function checkVintage(vintage: NewVintage): void {
  const { date, datePrecision, recordedAt } = vintage
  if (!ID.test(vintage.id)) {
    throw invalid(
      vintage,
      'its id must begin with a letter and have only letters, digits and _ . -',
    )
  }
  if ((date === null) !== (datePrecision === 'none')) {
    throw invalid(vintage, `the date ${date} does not go with the precision ${datePrecision}`)
  }
  const length = { day: 10, month: 7, year: 4, none: 0 }[datePrecision]
  if (date !== null && date.length !== length) {
    throw invalid(vintage, `the date ${date} is not known to the ${datePrecision}`)
  }
  for (const day of [date, vintage.notBefore, vintage.notAfter, vintage.copyDate]) {
    if (typeof day === 'string' && !isRealDate(day)) {
      throw invalid(vintage, `${day} is no date`)
    }
  }
  if (!INSTANT.test(recordedAt) || Number.isNaN(Date.parse(recordedAt))) {
    throw invalid(vintage, `it is recorded at ${recordedAt}, which is no instant in UTC`)
  }
}

function invalid(vintage: NewVintage, why: string): Problem {
  return new Problem(
    'unprocessable',
    'vintage.invalid',
    `The vintage ${vintage.id} is refused: ${why}.`,
  )
}
