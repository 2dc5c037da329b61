import common from './en/common.json' with { type: 'json' }
import problems from './en/problems.json' with { type: 'json' }

export const en = { common, problems }
