/** Rows of one statement: PostgreSQL counts at most 65,535 parameters in it. */
const largestBatch = 1_000

/** Rows in portions that each fit in one statement; none for no rows. */
export function batches<T>(rows: readonly T[]): T[][] {
  const count = Math.ceil(rows.length / largestBatch)
  return Array.from({ length: count }, (_, index) =>
    rows.slice(index * largestBatch, (index + 1) * largestBatch),
  )
}
