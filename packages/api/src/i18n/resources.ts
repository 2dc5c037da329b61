import { ar } from '@iltizam/shared/locales/ar'
import { en } from '@iltizam/shared/locales/en'
import { fr } from '@iltizam/shared/locales/fr'
import { zgh } from '@iltizam/shared/locales/zgh'

export const resources = { ar, fr, en, zgh }
