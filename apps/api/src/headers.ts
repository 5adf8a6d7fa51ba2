import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const SOURCES = {
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
}

const COMMON = {
  strictTransportSecurity: 'max-age=31536000; includeSubDomains',
  referrerPolicy: 'no-referrer',
  crossOriginResourcePolicy: 'cross-origin',
  crossOriginOpenerPolicy: 'same-origin',
} as const

const EMBEDDED = /^\/(fr|ar|en)\/integrer\//

/**
 * The headers that protect readers. No page may be framed by another site, save the figures meant for it under
 * `/{language}/integrer/`, by the sites that `ancestors` names (decision 0005).
 *
 * @param ancestors Sources of `frame-ancestors`, separated by spaces; CSP level 3, section 6.4.2.
 */
export function protection(ancestors: string): MiddlewareHandler {
  const pages = secureHeaders({
    ...COMMON,
    contentSecurityPolicy: { ...SOURCES, frameAncestors: ["'none'"] },
  })
  const embedded = secureHeaders({
    ...COMMON,
    xFrameOptions: false,
    contentSecurityPolicy: { ...SOURCES, frameAncestors: ancestors.split(/\s+/) },
  })
  return (c, next) => (EMBEDDED.test(c.req.path) ? embedded(c, next) : pages(c, next))
}
