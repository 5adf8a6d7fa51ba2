import type { z } from '@hono/zod-openapi'
import type { ProblemDetail } from '@marsad/model'
import { refuse } from '../problems.ts'

type Checked = { readonly success: boolean; readonly error?: z.ZodError; readonly target?: string }

/** Turns what a schema refuses into one problem that names every parameter at fault. */
export function hookOf(result: Checked): void {
  if (result.success || result.error === undefined) return
  throw refuse(result.error.issues.flatMap(detailsOf))
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
  return [{ code: 'parameter.invalid', parameter, detail: `${parameter}: ${issue.message}.` }]
}
