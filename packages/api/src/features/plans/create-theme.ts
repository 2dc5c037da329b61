import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { NewTheme, Theme } from './schema.ts'

export async function createTheme(
  _tx: Db,
  _planIdOrSlug: string,
  _proposed: NewTheme,
  _author: Author,
): Promise<Theme> {
  throw new Error('not yet')
}
