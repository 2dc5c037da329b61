/** How much of a list is asked for; the values come from `pageQuery`. */
export interface PageRequest {
  cursor?: string
  limit?: number
}

export const DEFAULT_PAGE_SIZE = 50

export interface Page<T> {
  items: T[]
  nextCursor: string | null
  total: number
}
