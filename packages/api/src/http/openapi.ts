import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

import { VERSION } from '../version.ts'
import { withExamples } from './examples.ts'
import { DOCS_POLICY } from './security-headers.ts'

const description = `The action plans of an open-government secretariat, as they stood on any day.

Every fact has two clocks. \`asOf\` asks for what held at the end of a day in the instance's zone,
\`knownAt\` leaves out what was recorded after an instant. Every computed figure opens into its
arithmetic under \`…/progress\`. Refusals are problem documents (RFC 9457) with a stable \`code\`;
\`title\` follows \`language\` or Accept-Language. An ETag with If-None-Match saves the transfer.`

/** The contract, made from the routes' own schemas, and the page that shows it. */
export async function describeWithOpenApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Iltizam',
        version: VERSION,
        description,
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: '/', description: 'This instance' }],
      tags: [
        { name: 'instance', description: 'What this installation is' },
        { name: 'plans', description: 'Action plans and their themes' },
        { name: 'commitments', description: 'The numbered promises of a plan' },
        { name: 'activities', description: 'The steps of a commitment' },
        { name: 'weights', description: 'How many times something counts, and why' },
        { name: 'progress', description: 'Computed figures and their arithmetic' },
        { name: 'progress-reports', description: 'What bodies report, and what is decided on it' },
        { name: 'rounds', description: 'When bodies report, and what a round has received' },
        { name: 'sessions', description: 'Who is signed in' },
        { name: 'accounts', description: 'Who can sign in' },
        { name: 'offices', description: 'What accounts hold themselves' },
        { name: 'invitations', description: 'How somebody is let in' },
        { name: 'credentials', description: 'What somebody signs in with, and how it changes' },
        { name: 'second-factors', description: 'What somebody has besides a password' },
        { name: 'provider-sign-ins', description: 'Signing in by an identity provider' },
        { name: 'organizations', description: 'The bodies that lead and answer' },
        { name: 'responsibilities', description: 'What a body leads, supports and answers for' },
        { name: 'committees', description: 'Who sits in which committee' },
        { name: 'meetings', description: 'When committees met, and who was there' },
        { name: 'people', description: 'Whom documents name, with an account or without' },
        { name: 'personal-data', description: 'What is kept about somebody, and its erasure' },
        { name: 'mandates', description: 'Who answers for a body, for what, from when to when' },
        { name: 'handovers', description: 'What one focal point leaves to the next' },
        { name: 'keys', description: 'Programs of other administrations, and what they call with' },
        { name: 'mails', description: 'What is sent to people, and who wants what' },
        { name: 'audit', description: 'What was done, by whom, when and why' },
        { name: 'audit-chain', description: 'What proves that the trail is whole' },
      ],
      security: [],
      components: {
        securitySchemes: {
          session: {
            type: 'apiKey',
            in: 'cookie',
            name: 'iltizam',
            description: 'Set by `startSession`; over HTTPS its name is `__Host-iltizam`',
          },
          key: {
            type: 'http',
            scheme: 'bearer',
            bearerFormat: 'iltz_…',
            description:
              'Made by an administrator for a system of one body, with scopes and an end. Never beside the cookie of a session. Its requests are counted: see `RateLimit` and `RateLimit-Policy`',
          },
        },
      },
    },
    refResolver: {
      buildLocalReference: ({ $id }, _base, _fragment, i) => `${$id ?? `Schema${i}`}`,
    },
    transformObject: (document) =>
      'openapiObject' in document ? withExamples(document.openapiObject) : document.swaggerObject,
  })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    uiConfig: { deepLinking: true, displayRequestDuration: true, tryItOutEnabled: true },
    theme: { title: 'Iltizam API' },
    staticCSP: DOCS_POLICY,
  })
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger())
}
