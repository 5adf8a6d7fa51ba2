import type { MessageKey, Translate } from '@marsad/language'

/** What somebody did, as the log names it, after their name: `a validé le dépôt`. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  'submission.receive': 'did.receive',
  'submission.submit': 'did.submit',
  'submission.return': 'did.return',
  'submission.approve': 'did.approve',
  'submission.publish': 'did.publish',
  'submission.schedule': 'did.schedule',
  'submission.withdraw': 'did.withdraw',
  'submission.delegate': 'did.delegate',
  'submission.comment': 'did.comment',
  'submission.explain': 'did.explain',
  'people.create': 'did.createPerson',
  'password.reset': 'did.resetPassword',
  'password.set': 'did.setPassword',
  'password.change': 'did.changePassword',
  'role.grant': 'did.grantRole',
  'role.revoke': 'did.revokeRole',
  'key.create': 'did.createKey',
  'key.revoke': 'did.revokeKey',
  'session.begin': 'did.signIn',
  'session.end': 'did.signOut',
  'series.not_yours': 'did.notYours',
}

/** An action of the log in words; its code where this version has none. */
export function deedWords(action: string, say: Translate): string {
  const key = WORDS[action]
  return key === undefined ? action : say(key)
}
