import activities from './en/activities.json' with { type: 'json' }
import cli from './en/cli.json' with { type: 'json' }
import commitments from './en/commitments.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import imports from './en/imports.json' with { type: 'json' }
import instance from './en/instance.json' with { type: 'json' }
import plans from './en/plans.json' with { type: 'json' }
import problems from './en/problems.json' with { type: 'json' }
import progress from './en/progress.json' with { type: 'json' }
import remarks from './en/remarks.json' with { type: 'json' }

export const en = {
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
