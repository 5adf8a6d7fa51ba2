/** What a caller can act on, each with one HTTP status. */
export const PROBLEM_STATUS = {
  'bad-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  gone: 410,
  'precondition-failed': 412,
  'too-large': 413,
  'unsupported-media': 415,
  unprocessable: 422,
  'precondition-required': 428,
  'too-many-requests': 429,
  'server-error': 500,
  unavailable: 503,
  'storage-full': 507,
} as const
export type ProblemKind = keyof typeof PROBLEM_STATUS

/** One thing wrong inside a request or a file: where, and what. */
export type ProblemDetail = {
  readonly code: string
  readonly detail: string
  readonly parameter?: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  /** A figure that it is about: its measure, its codes joined with full stops, its period, and the cell that brought it. */
  readonly measure?: string
  readonly key?: string
  readonly period?: string
  readonly cell?: string
}

/** An error that a caller can act on; answered as RFC 9457 `application/problem+json`. `code` is stable. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly code: string
  readonly errors: readonly ProblemDetail[]
  /** Seconds after which it may be tried again, where waiting helps. */
  readonly retryAfter: number | undefined
  constructor(
    kind: ProblemKind,
    code: string,
    detail: string,
    errors: readonly ProblemDetail[] = [],
    retryAfter?: number,
  ) {
    super(detail)
    this.kind = kind
    this.code = code
    this.errors = errors
    this.retryAfter = retryAfter
  }
}
