import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'

import { minutesJsonSchema } from '../scripts/minutes-json-schema.ts'
import { readOpenApiExamples } from '../scripts/openapi-examples.ts'
import { permissionsPage } from '../scripts/permissions-page.ts'
import { test } from './support/index.ts'

const read = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')
const committed = async (path: string) => JSON.parse(await read(path))

test('the examples of the contract are what the demonstration answers (npm run contract)', async ({
  db,
}) => {
  expect(await readOpenApiExamples(db)).toEqual(await committed('../openapi-examples.json'))
})

test('the schema of minutes is the one that imports check (npm run contract)', async () => {
  expect(JSON.parse(JSON.stringify(minutesJsonSchema()))).toEqual(
    await committed('../../../docs/schemas/minutes.schema.json'),
  )
})

test('the page of permissions is made of the table (npm run contract)', async () => {
  expect(permissionsPage()).toBe(await read('../../../docs/permissions.md'))
})
