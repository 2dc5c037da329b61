/** By operation: what is sent, and what is answered. */
export interface OpenApiExamples {
  requests: Record<string, object>
  responses: Record<string, object>
}

/** Examples that are kept while a story is told. */
export function keptExamples() {
  const examples: OpenApiExamples = { requests: {}, responses: {} }
  const shown = (value: object) => ({ demonstration: { summary: 'demonstration', value } })
  const keep = (operationId: string, answer: object, body?: object) => {
    examples.responses[operationId] = shown(answer)
    if (body) examples.requests[operationId] = shown(body)
  }
  return { examples, keep }
}
