import type { Action } from './can.ts'

type Route = `${'GET' | 'POST' | 'PUT'} /${string}`

/**
 * What each route does, in the words of `can`. A route that is not here is not answered unless it reads, and a test
 * fails for it in any case.
 */
export const ROUTE_ACTIONS = {
  'GET /api/v1/openapi.json': 'published.read',
  'GET /api/v1/health': 'published.read',
  'GET /api/v1/overview': 'published.read',
  'GET /api/v1/geography': 'published.read',
  'GET /api/v1/themes': 'published.read',
  'GET /api/v1/codelists': 'published.read',
  'GET /api/v1/codelists/:id': 'published.read',
  'GET /api/v1/glossary': 'published.read',
  'GET /api/v1/glossary/:id': 'published.read',
  'GET /api/v1/search': 'published.read',
  'GET /api/v1/institutions': 'published.read',
  'GET /api/v1/institutions/:id': 'published.read',
  'GET /api/v1/sources': 'published.read',
  'GET /api/v1/sources/:id': 'published.read',
  'GET /api/v1/collections': 'published.read',
  'GET /api/v1/collections/due': 'due.read',
  'GET /api/v1/release-time': 'due.read',
  'GET /api/v1/vintages': 'published.read',
  'GET /api/v1/vintages/:id': 'published.read',
  'GET /api/v1/indicators': 'published.read',
  'GET /api/v1/indicators/:id': 'published.read',
  'GET /api/v1/indicators/:id/data': 'published.read',
  'GET /api/v1/indicators/:id/availability': 'published.read',
  'GET /api/v1/indicators/:id/data.csv': 'published.read',
  'GET /api/v1/indicators/:id/data.xlsx': 'published.read',
  'GET /api/v1/indicators/:id/lineage': 'published.read',
  'GET /api/v1/series': 'published.read',
  'GET /api/v1/series/:id': 'published.read',
  'GET /api/v1/series/:id/data': 'published.read',
  'GET /api/v1/series/:id/availability': 'published.read',
  'GET /api/v1/series/:id/data.csv': 'published.read',
  'GET /api/v1/series/:id/data.xlsx': 'published.read',
  'GET /api/v1/collections/:id/template.xlsx': 'published.read',
  'GET /api/v1/collections/:id/template.csv': 'published.read',
  'GET /api/v1/collections/:id/check-context': 'published.read',
  'GET /api/v1/collections/:id/template.sdmx.csv': 'published.read',
  'GET /api/v1/collections/:id/mapping': 'mapping.read',
  'GET /api/v1/submissions': 'submission.list',
  'POST /api/v1/submissions': 'submission.create',
  'PUT /api/v1/submissions/:id/file': 'submission.replace',
  'GET /api/v1/submissions/:id': 'submission.read',
  'GET /api/v1/submissions/:id/file': 'submission.read',
  'GET /api/v1/submissions/:id/findings': 'submission.read',
  'GET /api/v1/submissions/:id/annotated.xlsx': 'submission.read',
  'GET /api/v1/submissions/:id/effects': 'submission.read',
  'GET /api/v1/submissions/:id/changes': 'submission.read',
  'GET /api/v1/submissions/:id/course': 'submission.read',
  'GET /api/v1/submissions/:id/reviewers': 'submission.delegate',
  'POST /api/v1/submissions/:id/submit': 'submission.submit',
  'POST /api/v1/submissions/:id/return': 'submission.return',
  'POST /api/v1/submissions/:id/approve': 'submission.approve',
  'POST /api/v1/submissions/:id/publish': 'submission.publish',
  'POST /api/v1/submissions/:id/withdraw': 'submission.withdraw',
  'POST /api/v1/submissions/:id/delegate': 'submission.delegate',
  'POST /api/v1/submissions/:id/explain': 'submission.explain',
  'POST /api/v1/submissions/:id/comments': 'submission.comment',
  'GET /api/v1/session': 'session.read',
  'POST /api/v1/sign-in': 'session.begin',
  'POST /api/v1/sign-out': 'session.end',
  'POST /api/v1/password': 'session.begin',
  'POST /api/v1/password/change': 'password.change',
  'GET /api/v1/people': 'people.read',
  'POST /api/v1/people': 'people.change',
  'POST /api/v1/people/:id/reset': 'people.change',
  'POST /api/v1/people/:id/roles': 'role.change',
  'GET /api/v1/keys': 'key.read',
  'POST /api/v1/keys': 'key.change',
  'POST /api/v1/keys/:id/revoke': 'key.change',
  'GET /api/v1/audit': 'audit.read',
} as const satisfies Readonly<Record<Route, Action>>

const PATTERNS = Object.entries(ROUTE_ACTIONS).map(([route, action]) => {
  const [method = '', path = ''] = route.split(' ')
  const pattern = path.replaceAll('.', '\\.').replaceAll(/:[a-z]+/g, '[^/]+')
  return { method, action, pattern: new RegExp(`^${pattern}$`) }
})

/** What a request would do; `undefined` for an address that no route declares. A HEAD reads as a GET does. */
export function actionOfRequest(method: string, path: string): Action | undefined {
  const asked = method === 'HEAD' ? 'GET' : method
  return PATTERNS.find((one) => one.method === asked && one.pattern.test(path))?.action
}

/** The methods that an address answers to. */
export function methodsOf(path: string): readonly string[] {
  const methods = PATTERNS.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method)
  return methods.includes('GET') || methods.length === 0
    ? ['GET', 'HEAD', 'OPTIONS', ...methods.filter((method) => method !== 'GET')]
    : [...methods, 'OPTIONS']
}
