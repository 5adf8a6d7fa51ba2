import type { MessageKey } from '@marsad/language'
import type { Speech } from '../../speech.tsx'

const CERTAINTIES = {
  verified: 'certainty.verified',
  stated: 'certainty.stated',
  recalled: 'certainty.recalled',
  proposed: 'certainty.proposed',
} as const satisfies Record<string, MessageKey>

function isCertainty(text: string): text is keyof typeof CERTAINTIES {
  return Object.hasOwn(CERTAINTIES, text)
}

/** How sure a statement is, in words. */
export function certaintyWords(certainty: string, speech: Speech): string {
  return isCertainty(certainty) ? speech.say(CERTAINTIES[certainty]) : certainty
}
