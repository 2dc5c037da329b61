import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

/** Everything comes from here, nothing is inline, and nobody shows us in a frame. */
const POLICY = {
  'default-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'script-src': ["'self'"],
  'script-src-attr': ["'none'"],
  'style-src': ["'self'"],
  'worker-src': ["'self'"],
}

/** Swagger UI draws with style attributes. */
export const DOCS_POLICY = {
  ...POLICY,
  'style-src': ["'self'", "'unsafe-inline'"],
}

const YEAR = 365 * 24 * 3_600

/** Of an answer that no hook sees, as what was asked is no request: it shows nothing and stands nowhere. */
export const bareHeaders = (isSecure: boolean): Record<string, string> => ({
  'content-security-policy':
    "default-src 'none';base-uri 'none';frame-ancestors 'none';object-src 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  ...(isSecure && { 'strict-transport-security': `max-age=${YEAR}; includeSubDomains` }),
})

/** What a browser may do with our answers. It is held to HTTPS only where people reach us so. */
export async function sendSecurityHeaders(app: FastifyInstance, isSecure: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    strictTransportSecurity: isSecure && { maxAge: YEAR, includeSubDomains: true },
    xFrameOptions: { action: 'deny' },
  })
}
