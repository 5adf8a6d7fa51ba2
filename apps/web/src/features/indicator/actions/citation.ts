import { formatDay } from '@marsad/language'
import type { Reference } from '../../../figures/references.ts'
import { frozenVintage } from '../../../figures/vintages-shown.ts'
import type { Speech } from '../../../speech.tsx'
import type { ActionSubject } from '../figure-actions.tsx'
import { producerOf, wholeTitle } from './figure-words.ts'

/** Where and when a figure was read. */
type Reading = { readonly address: string; readonly today: string; readonly speech: Speech }

/** What a reference to a figure says: who published, what, in which state, where, read on which day. */
export function referenceTo(subject: ActionSubject, reading: Reading): Reference {
  const { data } = subject
  const vintage = frozenVintage(subject.search, data) ?? ''
  const published = data.vintages.find(({ id }) => id === vintage)?.date
  return {
    key: `${data.measure}_mil${vintage}`,
    producer: producerOf(subject),
    title: wholeTitle(subject, reading.speech),
    system: reading.speech.say('frame.name'),
    vintage,
    year: published?.slice(0, 4),
    address: reading.address,
    read: reading.today,
    language: reading.speech.language,
  }
}

/** A sentence ready to be pasted. */
export function sentenceOf(reference: Reference, speech: Speech): string {
  return speech.say('cite.sentence', {
    source: reference.producer,
    title: reference.title,
    system: reference.system,
    vintage: reference.vintage,
    address: reference.address,
    date: formatDay(reference.read, speech.language),
  })
}
