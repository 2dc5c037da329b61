import activities from '../en/activities.json' with { type: 'json' }
import commitments from '../en/commitments.json' with { type: 'json' }
import common from '../en/common.json' with { type: 'json' }
import instance from '../en/instance.json' with { type: 'json' }
import organizations from '../en/organizations.json' with { type: 'json' }
import plans from '../en/plans.json' with { type: 'json' }
import problems from '../en/problems.json' with { type: 'json' }
import progress from '../en/progress.json' with { type: 'json' }
import remarks from '../en/remarks.json' with { type: 'json' }
import responsibilities from '../en/responsibilities.json' with { type: 'json' }

/** The words of the public pages: their readers load no others. */
export const en = {
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
