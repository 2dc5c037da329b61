import { MinutesFile } from '../src/features/imports/schema.ts'

/** The format of `import minutes`, for editors and other programs. */
export function minutesJsonSchema(): object {
  const { $id: _, ...schema } = MinutesFile as { $id?: string }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'minutes.schema.json',
    ...schema,
  }
}
