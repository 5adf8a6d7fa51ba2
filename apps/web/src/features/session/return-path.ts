import { LANGUAGES } from '@marsad/model'
import { holdsRole, type Person } from './roles.ts'

/** A place on these pages to go back to; anything else is left out, so that no address leads elsewhere. */
export function returnPath(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 2000) return undefined
  const [, language = ''] = /^\/([a-z]{2})(?:\/[^/\\][^\\]*)?$/.exec(value) ?? []
  return LANGUAGES.some((one) => one === language) && !value.includes('/connexion')
    ? value
    : undefined
}

/** The first page of somebody: what they have to do. */
export function firstPage(person: Person, language: string): string {
  if (holdsRole(person, ['producer'])) return `/${language}/depot`
  if (holdsRole(person, ['validator', 'publisher'])) return `/${language}/validation`
  if (holdsRole(person, ['administrator'])) return `/${language}/admin`
  return `/${language}`
}
