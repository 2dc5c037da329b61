import activities from './fr/activities.json' with { type: 'json' }
import cli from './fr/cli.json' with { type: 'json' }
import commitments from './fr/commitments.json' with { type: 'json' }
import common from './fr/common.json' with { type: 'json' }
import imports from './fr/imports.json' with { type: 'json' }
import instance from './fr/instance.json' with { type: 'json' }
import plans from './fr/plans.json' with { type: 'json' }
import problems from './fr/problems.json' with { type: 'json' }
import progress from './fr/progress.json' with { type: 'json' }
import remarks from './fr/remarks.json' with { type: 'json' }

export const fr = {
  activities,
  cli,
  commitments,
  common,
  imports,
  instance,
  plans,
  problems,
  progress,
  remarks,
}
