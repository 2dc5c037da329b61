import { progressFigure, progressOfActivities } from '@iltizam/shared/progress'
import { weightFrom } from '@iltizam/shared/weights'

import type { Schemas } from '../../api/client.ts'

/** What a commitment's progress will be once one of its activities is at that figure. */
export function progressAfter(
  parts: readonly Schemas['ActivityPart'][],
  activityId: string,
  progress: number | null,
) {
  return progressFigure(
    progressOfActivities(
      parts.map((part) => ({
        weight: weightFrom(String(part.weight)),
        reportedProgress: part.activityId === activityId ? progress : part.reportedProgress,
        cancelled: false,
      })),
    ),
  )
}
