import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

import examples from '../../openapi-examples.json' with { type: 'json' }

type OpenApiDocument = Extract<
  Parameters<NonNullable<FastifyDynamicSwaggerOptions['transformObject']>>[0],
  { openapiObject: unknown }
>['openapiObject']

type Content = Record<string, object>

interface Operation {
  operationId?: string
  requestBody?: { content?: Content }
  responses?: Record<string, { content?: Content }>
}

const requests: Record<string, object | undefined> = examples.requests
const responses: Record<string, object | undefined> = examples.responses

/** Adds to each operation what the demonstration is sent and what it answers. */
export function withExamples(document: OpenApiDocument): OpenApiDocument {
  for (const path of Object.values(document.paths ?? {}))
    for (const operation of Object.values((path ?? {}) as Record<string, Operation>)) {
      const { operationId = '', requestBody } = operation
      const answer = operation.responses?.['200'] ?? operation.responses?.['201']
      show(requestBody?.content, requests[operationId])
      show(answer?.content, responses[operationId])
    }
  return document
}

function show(content: Content | undefined, shown: object | undefined): void {
  if (content && shown)
    content['application/json'] = { ...content['application/json'], examples: shown }
}
