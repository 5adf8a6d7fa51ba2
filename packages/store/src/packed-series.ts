import { crc32 } from 'node:zlib'
import {
  comparePeriods,
  frequencyOf,
  OBS_STATUSES,
  type Observation,
  type ObsStatus,
  type Period,
  Problem,
} from '@marsad/model'
import { ByteReader, ByteWriter, DamagedBytes } from './bytes.ts'
import { packPeriods, unpackPeriods } from './packed-periods.ts'
import { packExceptions, packRuns, unpackExceptions, unpackRuns } from './packed-runs.ts'
import { packValues, unpackValues } from './packed-values.ts'

/** The form written now. Forms once written are read for ever. */
export const CODEC = 1

/**
 * Packs the observations of one series, exactly: form, length, content, CRC-32 of all that.
 *
 * @throws Problem `series.unsorted`, `series.mixed_frequencies`, `series.not_a_number` when it is no series.
 */
export function packSeries(observations: readonly Observation[]): Uint8Array {
  checkPackable(observations)
  const content = new ByteWriter()
  content.whole(observations.length)
  if (observations.length > 0) packContent(content, observations)
  const whole = new ByteWriter()
  whole.byte(CODEC)
  whole.bytes(content.written())
  const checksum = new Uint8Array(4)
  new DataView(checksum.buffer).setUint32(0, crc32(whole.written()), true)
  whole.append(checksum)
  return whole.written()
}

/**
 * Unpacks what `packSeries` packed.
 *
 * @throws Problem `store.damaged` when bytes were lost, added or changed, `store.newer` for a form of a later version.
 */
export function unpackSeries(data: Uint8Array): Observation[] {
  try {
    const content = opened(data)
    const n = content.whole()
    const observations = n === 0 ? [] : unpackContent(content, n)
    if (content.left > 0) throw new DamagedBytes('it goes on after its end')
    return observations
  } catch (error) {
    if (!(error instanceof DamagedBytes)) throw error
    throw new Problem(
      'server-error',
      'store.damaged',
      `A packed series is damaged (${error.message}). Run "marsad verify" and restore the database from a backup.`,
    )
  }
}

function opened(data: Uint8Array): ByteReader {
  const reader = new ByteReader(data)
  const codec = reader.byte()
  const content = reader.take(reader.whole())
  const end = reader.offset
  const checksum = reader.take(4)
  if (reader.left > 0) throw new DamagedBytes('it is longer than it says')
  const stated = new DataView(checksum.buffer, checksum.byteOffset, 4).getUint32(0, true)
  if (crc32(data.subarray(0, end)) !== stated) throw new DamagedBytes('its checksum does not hold')
  if (codec !== CODEC) {
    throw new Problem(
      'server-error',
      'store.newer',
      `A series is packed in form ${codec}, which this version of Marsad does not know: a newer version wrote it.`,
    )
  }
  return new ByteReader(content)
}

function checkPackable(observations: readonly Observation[]): void {
  const [first] = observations
  if (first === undefined) return
  const frequency = frequencyOf(first.period)
  let before: Period | undefined
  for (const { period, value, unitMult, vintage } of observations) {
    if (frequencyOf(period) !== frequency) {
      throw refused('series.mixed_frequencies', `${period} is not of frequency ${frequency}`)
    }
    if (before !== undefined && comparePeriods(before, period) >= 0) {
      throw refused('series.unsorted', `${period} comes after ${before}`)
    }
    if (value !== null && !Number.isFinite(value)) {
      throw refused('series.not_a_number', `the value of ${period} is ${value}`)
    }
    if (!Number.isInteger(unitMult) || !Number.isInteger(vintage)) {
      throw refused(
        'series.not_a_number',
        `unit multiplier ${unitMult}, vintage ${vintage} of ${period}`,
      )
    }
    before = period
  }
}

function refused(code: string, detail: string): Problem {
  return new Problem('unprocessable', code, `The observations are no series: ${detail}.`)
}

function packContent(writer: ByteWriter, observations: readonly Observation[]): void {
  packPeriods(
    writer,
    observations.map((observation) => observation.period),
  )
  packExceptions(
    writer,
    observations.map((observation) => observation.status.charCodeAt(0)),
  )
  packRuns(
    writer,
    observations.map((observation) => observation.unitMult),
  )
  packRuns(
    writer,
    observations.map((observation) => observation.vintage),
  )
  const values = observations.map((observation) => observation.value)
  packExceptions(
    writer,
    values.map((value) => (value === null ? 1 : 0)),
  )
  packValues(
    writer,
    values.filter((value) => value !== null),
  )
}

function unpackContent(reader: ByteReader, n: number): Observation[] {
  const periods = unpackPeriods(reader, n)
  const statuses = unpackExceptions(reader, n)
  const unitMults = unpackRuns(reader, n)
  const vintages = unpackRuns(reader, n)
  const missing = unpackExceptions(reader, n)
  const values = unpackValues(
    reader,
    missing.reduce((count, mark) => count - mark, n),
  )
  let next = 0
  return periods.map((period, index) => {
    const value = missing[index] === 1 ? null : values[next]
    if (value !== null) next += 1
    if (value === undefined) throw new DamagedBytes('a value is lacking')
    return {
      period,
      value,
      status: statusOf(statuses[index]),
      unitMult: unitMults[index] ?? 0,
      vintage: vintages[index] ?? 0,
    }
  })
}

const STATUS_OF_CODE: ReadonlyMap<number, ObsStatus> = new Map(
  OBS_STATUSES.map((status) => [status.charCodeAt(0), status]),
)

function statusOf(code: number | undefined): ObsStatus {
  const status = STATUS_OF_CODE.get(code ?? 0)
  if (status === undefined) throw new DamagedBytes(`there is no status ${code}`)
  return status
}
