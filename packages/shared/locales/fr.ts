import cli from './fr/cli.json' with { type: 'json' }
import common from './fr/common.json' with { type: 'json' }
import problems from './fr/problems.json' with { type: 'json' }

export const fr = { cli, common, problems }
