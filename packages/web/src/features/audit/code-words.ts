import { PLAN_STATUSES, REMARK_KINDS, ROLES } from '@iltizam/shared/vocabulary'

import { useWords } from '../../i18n/use-words.ts'

/** Our words for a code in that field; undefined where there are none. */
export function useCodeWords(): (field: string, code: string) => string | undefined {
  const t = useWords()
  return (field, code) => {
    const status = PLAN_STATUSES.find((one) => one === code)
    const role = ROLES.find((one) => one === code)
    const kind = REMARK_KINDS.find((one) => one === code)
    if (field.endsWith('/status') && status) return t(`plans:status.${status}`)
    if (field.endsWith('/role') && role) return t(`accounts:roles.${role}`)
    return field.endsWith('/kind') && kind ? t(`remarks:kind.${kind}`) : undefined
  }
}
