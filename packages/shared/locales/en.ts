import cli from './en/cli.json' with { type: 'json' }
import common from './en/common.json' with { type: 'json' }
import problems from './en/problems.json' with { type: 'json' }

export const en = { cli, common, problems }
