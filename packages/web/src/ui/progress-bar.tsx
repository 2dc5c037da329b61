import './progress-bar.css'

/**
 * How far something is, for the eye: the same figure stands beside it in words. Null is hatched,
 * never an empty bar: nobody has said anything.
 */
export function ProgressBar({ percent }: { percent: number | null }) {
  if (percent === null) return <span className="bar bar-unreported" aria-hidden="true" />
  return (
    <svg className="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-done" width={percent} height="1" />
    </svg>
  )
}
