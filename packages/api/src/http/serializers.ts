import serializerFactory from '@fastify/fast-json-stringify-compiler'

/**
 * Fastify makes a serializer for each answer of each operation before the first request, anew where
 * hundreds are alike: most of a start, and of a test. Here one is made for each schema, once an answer
 * needs it.
 */
export function buildSerializer(...given: Parameters<ReturnType<typeof serializerFactory>>) {
  const compile = serializerFactory()(...given)
  const known = new Map<string, ReturnType<typeof compile>>()
  return (route: Parameters<typeof compile>[0]) => {
    const schema = JSON.stringify(route.schema)
    return (answer: unknown) => {
      const serialize = known.get(schema) ?? compile(route)
      known.set(schema, serialize)
      return serialize(answer)
    }
  }
}
