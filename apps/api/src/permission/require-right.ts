import { Problem } from '@marsad/model'
import type { Actor } from './actor.ts'
import { type Action, type Actions, can } from './can.ts'

/** Throws the problem that a refusal means; returns when the actor may. */
export function requireRight<A extends Action>(actor: Actor, action: A, on: Actions[A]): void {
  const decision = can(actor, action, on)
  if (decision.allowed) return
  throw new Problem(decision.kind, decision.code, sentenceOf(decision.code, action))
}

function sentenceOf(code: string, action: Action): string {
  return SENTENCES[code] ?? `You may not do this (${action}). An administrator can tell who may.`
}

const SENTENCES: Readonly<Record<string, string>> = {
  'auth.required': 'Sign in first, or send a key in the header Authorization: Bearer.',
  not_found: 'Nothing is here, or nothing that you may see.',
  'series.not_yours':
    'The file is for another institution, or holds series of another one; you can only upload those of your own.',
  'submission.wrong_state':
    'The submission is not in a state in which this can be done; read it again.',
  'approval.same_person':
    'Nobody approves what they sent or uploaded themselves. Somebody else of the institution has to.',
  'key.scope_missing': 'The key was not made for this.',
  'role.above_your_own':
    'Nobody changes their own rights. Another administrator of the institution has to.',
  'role.incompatible':
    'Whoever manages accounts has no part in figures: an administrator is no producer, validator or publisher.',
}
