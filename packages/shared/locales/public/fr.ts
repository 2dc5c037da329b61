import activities from '../fr/activities.json' with { type: 'json' }
import commitments from '../fr/commitments.json' with { type: 'json' }
import common from '../fr/common.json' with { type: 'json' }
import instance from '../fr/instance.json' with { type: 'json' }
import organizations from '../fr/organizations.json' with { type: 'json' }
import plans from '../fr/plans.json' with { type: 'json' }
import problems from '../fr/problems.json' with { type: 'json' }
import progress from '../fr/progress.json' with { type: 'json' }
import remarks from '../fr/remarks.json' with { type: 'json' }
import responsibilities from '../fr/responsibilities.json' with { type: 'json' }

/** The words of the public pages: their readers load no others. */
export const fr = {
  activities,
  commitments,
  common,
  instance,
  organizations,
  plans,
  problems,
  progress,
  remarks,
  responsibilities,
}
