import { formatDay, formatPeriod } from '@marsad/language'
import type { Vintage } from '../answers.ts'
import type { Speech } from '../speech.tsx'

type Dated = Pick<Vintage, 'date' | 'datePrecision' | 'earliest' | 'latest'>

/** When a publication came out, as precisely as it is known and no more: a day, a month, a year, or between two months. */
export function publicationDate(vintage: Dated, speech: Speech): string {
  const { date, earliest, latest } = vintage
  const { language, say } = speech
  if (date !== null) return formatDay(date, language)
  const month = (day: string) => formatPeriod(day.slice(0, 7), language)
  if (earliest !== null && latest !== null) {
    return earliest.slice(0, 7) === latest.slice(0, 7)
      ? month(earliest)
      : say('publications.between', { from: month(earliest), to: month(latest) })
  }
  if (earliest !== null) return say('publications.after', { from: month(earliest) })
  if (latest !== null) return say('publications.before', { to: month(latest) })
  return say('publications.undated')
}

/** The year a publication is filed under: its own, else the earliest it can be; `undefined` when nothing is known. */
export function publicationYear({ date, earliest, latest }: Dated): string | undefined {
  return (date ?? earliest ?? latest)?.slice(0, 4)
}
