import type { MessageKey, Translate } from '@marsad/language'

const WORDS: Readonly<Record<string, MessageKey>> = {
  checked: 'review.reason.checked',
  method_changed: 'review.reason.method',
  real_change: 'review.reason.real',
  late_data: 'review.reason.late',
  correction: 'review.reason.correction',
  other: 'review.reason.other',
}

/** A reason of the list, in words. */
export function reasonWords(reason: string, say: Translate): string {
  const key = WORDS[reason]
  return key === undefined ? reason : say(key)
}
