import './stacked-bar.css'

interface StackedBarPart {
  /** Names the look: the swatch beside the words has the same. */
  kind: string
  count: number
}

/** The look of a kind, beside its words. */
export function Swatch({ kind }: { kind: string }) {
  return <span className={`swatch swatch-${kind}`} aria-hidden="true" />
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
