import type { ar } from '@iltizam/shared/locales/ar'

/** Arabic is the source: its keys are the keys, and `t()` accepts no others. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof ar
  }
}
