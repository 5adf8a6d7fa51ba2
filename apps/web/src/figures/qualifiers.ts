import type { Latest } from '../answers.ts'
import type { Speech } from '../speech.tsx'

/** What a latest value is confined to where there is no total: `Espagne`, `Femmes, Urbain`. It must stand with the value. */
export function qualifierNames(latest: Pick<Latest, 'qualifiers'>, speech: Speech): string {
  return latest.qualifiers.map(({ title }) => speech.text(title)).join(speech.say('list.comma'))
}
