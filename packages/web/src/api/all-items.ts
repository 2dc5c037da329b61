interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** The most a page holds. */
export const WHOLE_PAGE = 200

/** All items of a list, page after page. */
export async function allItems<T>(
  getPage: (at: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null = null
  do {
    const page: Page<T> = await getPage({ limit: WHOLE_PAGE, ...(cursor !== null && { cursor }) })
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null)
  return items
}
