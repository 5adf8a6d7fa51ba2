import type { ProblemDetail } from '@marsad/model'
import type { Context, Next } from 'hono'
import { refuse } from './problems.ts'

/** Refuses a query that names a parameter twice, or by a name that is none, before any route reads it. */
export async function queryGuard(c: Context, next: Next): Promise<void> {
  const names = [...new URL(c.req.url).searchParams.keys()]
  const errors = [...new Set(names)].flatMap((name): readonly ProblemDetail[] => {
    if (name === '' || name in Object.prototype) {
      return [
        {
          code: 'parameter.unknown',
          parameter: name,
          detail: `Parameter "${name}" does not exist here.`,
        },
      ]
    }
    if (names.indexOf(name) === names.lastIndexOf(name)) return []
    return [
      {
        code: 'parameter.repeated',
        parameter: name,
        detail: `Parameter ${name} is given more than once; separate several codes by commas.`,
      },
    ]
  })
  if (errors.length > 0) throw refuse(errors)
  await next()
}
