import activities from '../ar/activities.json' with { type: 'json' }
import commitments from '../ar/commitments.json' with { type: 'json' }
import common from '../ar/common.json' with { type: 'json' }
import instance from '../ar/instance.json' with { type: 'json' }
import organizations from '../ar/organizations.json' with { type: 'json' }
import plans from '../ar/plans.json' with { type: 'json' }
import problems from '../ar/problems.json' with { type: 'json' }
import progress from '../ar/progress.json' with { type: 'json' }
import remarks from '../ar/remarks.json' with { type: 'json' }
import responsibilities from '../ar/responsibilities.json' with { type: 'json' }

/** The words of the public pages: their readers load no others. */
export const ar = {
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
