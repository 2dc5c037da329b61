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

/** What a browser may do with our answers. It is held to HTTPS only where people reach us so. */
export async function sendSecurityHeaders(app: FastifyInstance, isSecure: boolean): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: POLICY },
    strictTransportSecurity: isSecure,
    xFrameOptions: { action: 'deny' },
  })
}
