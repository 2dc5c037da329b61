import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'

import examples from '../../openapi-examples.json' with { type: 'json' }

type OpenApiDocument = Extract<
  Parameters<NonNullable<FastifyDynamicSwaggerOptions['transformObject']>>[0],
  { openapiObject: unknown }
>['openapiObject']

interface Operation {
  operationId?: string
  responses?: Record<string, { content?: Record<string, object> }>
}

const examplesOf: Record<string, object | undefined> = examples

/** Adds to each operation what the demonstration answers, in Arabic and in French. */
export function withExamples(document: OpenApiDocument): OpenApiDocument {
  for (const path of Object.values(document.paths ?? {}))
    for (const operation of Object.values((path ?? {}) as Record<string, Operation>)) {
      const content = operation.responses?.['200']?.content
      const shown = examplesOf[operation.operationId ?? '']
      if (content && shown)
        content['application/json'] = { ...content['application/json'], examples: shown }
    }
  return document
}
