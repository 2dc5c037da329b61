/** Letters of which upper and lower case are known to all, and Arabic and Tifinagh ones. */
const letters =
  'A-Za-z0-9\\u00c0-\\u017f\\u0620-\\u064a\\u0660-\\u0669\\u0671-\\u06d3\\u2d30-\\u2d67'

/** An e-mail address as a server takes it bare: one, without a name, quotes or comments. */
export const EMAIL_PATTERN = `^[${letters}.!#$%&'*+/=?^_\`{|}~-]+@[${letters}.-]+$`

const EMAIL = new RegExp(EMAIL_PATTERN)

export const isEmail = (text: string): boolean => EMAIL.test(text) && text.length <= 254
