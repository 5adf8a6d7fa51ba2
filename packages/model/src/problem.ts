/** What a caller can act on, each with one HTTP status. */
export const PROBLEM_STATUS = {
  'not-found': 404,
  'bad-request': 400,
  'method-not-allowed': 405,
  'not-acceptable': 406,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unprocessable: 422,
  'server-error': 500,
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
}

/** An error that a caller can act on; answered as RFC 9457 `application/problem+json`. `code` is stable. */
export class Problem extends Error {
  readonly kind: ProblemKind
  readonly code: string
  readonly errors: readonly ProblemDetail[]
  constructor(
    kind: ProblemKind,
    code: string,
    detail: string,
    errors: readonly ProblemDetail[] = [],
  ) {
    super(detail)
    this.kind = kind
    this.code = code
    this.errors = errors
  }
}
