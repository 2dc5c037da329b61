import cli from './ar/cli.json' with { type: 'json' }
import common from './ar/common.json' with { type: 'json' }
import problems from './ar/problems.json' with { type: 'json' }

export const ar = { cli, common, problems }
