import common from './zgh/common.json' with { type: 'json' }

/** Only the terms we are sure of: the rest falls back to Arabic, visibly. */
export const zgh = { common }
