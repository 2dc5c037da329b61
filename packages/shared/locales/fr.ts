import common from './fr/common.json' with { type: 'json' }
import problems from './fr/problems.json' with { type: 'json' }

export const fr = { common, problems }
