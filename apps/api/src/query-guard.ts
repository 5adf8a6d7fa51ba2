import type { ProblemDetail } from '@marsad/model'
import type { Context, Next } from 'hono'
import { refuse, unknownAddress } from './problems.ts'

/** Refuses an address with a character that no text has, and a query that names a parameter twice, or by a name that is none, before any route reads it. */
export async function queryGuard(c: Context, next: Next): Promise<void> {
  const { pathname, searchParams } = new URL(c.req.url)
  if (pathname.includes('%00')) throw unknownAddress(c)
  const [named] = [...searchParams].find(([, value]) => value.includes('\0')) ?? []
  if (named !== undefined) {
    const detail = `${named}: the character NUL cannot be read.`
    throw refuse([{ code: 'parameter.invalid', parameter: named, detail }])
  }
  const names = [...searchParams.keys()]
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
