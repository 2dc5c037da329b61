import './stacked-bar.css'

interface StackedBarPart {
  /** Names the look: `.swatch-KIND` beside the words is the same. */
  kind: string
  count: number
}

/** Counts side by side, for the eye; a list with the same swatches says them in words. */
export function StackedBar({ parts }: { parts: readonly StackedBarPart[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0)

  return (
    <div className="stacked" aria-hidden="true">
      {parts
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <svg
            key={kind}
            className={`swatch-${kind}`}
            width={`${(100 * count) / total}%`}
            height="14"
          />
        ))}
    </div>
  )
}
