import type { ProblemDocument } from './answers.ts'

/** An answer that is not the one asked for. `network`: no answer at all. */
export class ApiError extends Error {
  readonly kind: 'network' | 'problem' | 'unreadable'
  readonly status: number | undefined
  readonly code: string | undefined
  readonly detail: string | undefined
  /** Everything that is wrong with what was asked. */
  readonly errors: NonNullable<ProblemDocument['errors']>
  /** What to quote when asking for help. */
  readonly reference: string | undefined

  constructor(
    kind: ApiError['kind'],
    facts: { status?: number; problem?: ProblemDocument; reference?: string | undefined } = {},
  ) {
    super(facts.problem?.detail ?? kind)
    this.kind = kind
    this.status = facts.status
    this.code = facts.problem?.code
    this.detail = facts.problem?.detail
    this.errors = facts.problem?.errors ?? []
    this.reference = facts.problem?.requestId ?? facts.reference
  }
}
