import type { z } from '@hono/zod-openapi'
import { Problem, type ProblemDetail } from '@marsad/model'
import { refuse } from '../problems.ts'

type Checked = { readonly success: boolean; readonly error?: z.ZodError; readonly target?: string }

/** Turns what a schema refuses into one problem that names every parameter at fault. */
export function hookOf(result: Checked): void {
  if (result.success || result.error === undefined) return
  if (result.target === 'json' || result.target === 'form') throw refusedBody(result.error.issues)
  throw refuse(result.error.issues.flatMap(detailsOf))
}

/** What is wrong with a body that could be read. */
function refusedBody(issues: readonly z.core.$ZodIssue[]): Problem {
  const errors = issues.flatMap(detailsOf).map((one) => ({
    ...one,
    code: one.code === 'parameter.unknown' ? 'body.unknown_field' : 'body.invalid',
  }))
  const detail = errors.map((error) => error.detail).join(' ')
  return new Problem('unprocessable', errors[0]?.code ?? 'body.invalid', detail, errors)
}

function detailsOf(issue: z.core.$ZodIssue): readonly ProblemDetail[] {
  const parameter = issue.path.join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'parameter.unknown',
      parameter: key,
      detail: `Parameter "${key}" does not exist here.`,
    }))
  }
  return [{ code: 'parameter.invalid', parameter, detail: `${parameter}: ${whatIsWrong(issue)}` }]
}

function whatIsWrong(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `at most ${issue.maximum} characters are read.`
        : `${issue.maximum} at most.`
    case 'too_small':
      return issue.origin === 'string' ? 'it is empty.' : `${issue.minimum} at least.`
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}.`
    case 'invalid_type':
      return issue.expected === 'string' ? 'it must be given.' : `it must be a whole number.`
    default:
      return 'it cannot be read.'
  }
}
