import type { MessageKey, Translate } from '@marsad/language'
import { ApiError } from '../../api-error.ts'

/** What a person can do about a refusal, by the code of the problem. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  'auth.wrong': 'refused.wrong',
  'auth.slow_down': 'refused.slowDown',
  'auth.insecure_origin': 'refused.insecure',
  'auth.not_configured': 'refused.notConfigured',
  'auth.required': 'refused.required',
  'csrf.origin': 'refused.otherSite',
  'password.code_unknown': 'refused.codeUnknown',
  'password.too_short': 'refused.tooShort',
  'password.too_long': 'refused.tooLong',
  'password.common': 'refused.common',
  'role.missing': 'refused.role',
  'series.not_yours': 'refused.notYours',
  'submission.wrong_state': 'refused.wrongState',
  'submission.open_exists': 'refused.openExists',
  'submission.has_errors': 'refused.hasErrors',
  'submission.unexplained': 'refused.unexplained',
  'precondition.required': 'refused.conflict',
  'edit.conflict': 'refused.conflict',
  'upload.quota': 'refused.quota',
  'reason.too_short': 'refused.reasonShort',
  'comment.empty': 'refused.commentEmpty',
  'idempotency.mismatch': 'refused.mismatch',
  'approval.same_person': 'refused.samePerson',
  'submission.file_changed': 'refused.conflict',
  'delegate.cannot_approve': 'refused.delegate',
  'release.malformed': 'refused.releaseTime',
  'confidentiality.unsafe_cells': 'refused.unsafe',
  'confidentiality.differencing': 'refused.differencing',
  'people.exists': 'refused.personExists',
  'role.above_your_own': 'refused.ownRights',
  'role.incompatible': 'refused.incompatible',
  'body.invalid': 'refused.body',
  not_found: 'refused.notFound',
}

/** A refusal in the language of the page; the words of the server where we have none. */
export function refusalWords(error: unknown, say: Translate): string {
  if (!(error instanceof ApiError)) return say('state.failed')
  if (error.kind === 'network') return say('state.offline')
  const key = WORDS[error.code ?? '']
  return key === undefined ? (error.detail ?? say('state.failed')) : say(key)
}
