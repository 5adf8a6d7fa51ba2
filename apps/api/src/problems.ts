import { translate } from '@marsad/language'
import {
  LANGUAGES,
  type Language,
  PROBLEM_STATUS,
  Problem,
  type ProblemDetail,
} from '@marsad/model'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'

/** The language of `Accept-Language` that the product speaks best; French when it names none of them. */
function languageOf(header: string | undefined): Language {
  const asked = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...rest] = part.trim().toLowerCase().split(';')
      const weight = rest.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean)
      return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const found = asked.find((one) => LANGUAGES.some((language) => language === one.tag))
  return LANGUAGES.find((language) => language === found?.tag) ?? 'fr'
}

/** Answers a failure as RFC 9457 `application/problem+json`. What is not a `Problem` is a bug: 500, logged, never shown. */
export function answerProblem(error: Error, c: Context, log: (line: string) => void): Response {
  const requestId = c.get('requestId') ?? ''
  const problem =
    error instanceof Problem ? error : (malformed(error) ?? problemOfBug(error, requestId, log))
  const status = PROBLEM_STATUS[problem.kind]
  const title = translate(languageOf(c.req.header('accept-language')))(`problem.${problem.kind}`)
  const body = {
    type: `/problems/${problem.kind}`,
    title,
    status,
    code: problem.code,
    detail: problem.message,
    instance: c.req.path,
    requestId,
    ...(problem.errors.length > 0 ? { errors: problem.errors } : {}),
  }
  return c.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    vary: 'accept-language',
    ...(problem.retryAfter === undefined ? {} : { 'retry-after': String(problem.retryAfter) }),
  })
}

/** A body that is not what its content type says, as the framework reports it. */
function malformed(error: Error): Problem | undefined {
  if (!(error instanceof HTTPException)) return undefined
  if (error.status === 415) {
    return new Problem(
      'unsupported-media',
      'body.type_unsupported',
      'The body is of another content type than this address takes: application/json, and multipart/form-data for a file.',
    )
  }
  return error.status === 400
    ? new Problem(
        'bad-request',
        'json.malformed',
        'The body of the request cannot be read as JSON.',
      )
    : undefined
}

function problemOfBug(error: Error, requestId: string, log: (line: string) => void): Problem {
  log(JSON.stringify({ level: 'error', requestId, error: error.stack ?? error.message }))
  return new Problem(
    'server-error',
    'server_error',
    'Something failed on the server. Quote the request number when you report it.',
  )
}

/** The problem of an address that leads nowhere. */
export function unknownAddress(c: Context): Problem {
  return new Problem('not-found', 'not_found', `Nothing is at ${c.req.path}.`)
}

/** One problem out of everything that is wrong with a request; the first names the code. */
export function refuse(errors: readonly ProblemDetail[]): Problem {
  const [first] = errors
  const detail = errors.map((error) => error.detail).join(' ')
  return new Problem('bad-request', first?.code ?? 'request.invalid', detail, errors)
}
