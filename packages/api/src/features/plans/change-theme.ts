import type { Author } from '../../author.ts'
import type { Db } from '../../db/connect.ts'
import type { Theme, ThemeChange } from './schema.ts'

export async function changeTheme(
  _tx: Db,
  _named: { id: string; version: number },
  _proposed: ThemeChange,
  _author: Author,
): Promise<Theme> {
  throw new Error('not yet')
}
