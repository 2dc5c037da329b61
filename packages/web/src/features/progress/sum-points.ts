const MILLIONTHS = 1_000_000

/** Adds figures of at most 6 decimals in integers: binary floats would lose the last one. */
export function sumPoints(points: readonly number[]): number {
  return points.reduce((sum, each) => sum + Math.round(each * MILLIONTHS), 0) / MILLIONTHS
}
