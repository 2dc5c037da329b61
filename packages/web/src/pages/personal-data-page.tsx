import { useWords } from '../i18n/use-words.ts'
import { usePageTitle } from '../ui/use-page-title.ts'
import { PersonalDataRegister } from './personal-data-register.tsx'
import { PrivacyContact } from './privacy-contact.tsx'

/** What is kept about whom and why, and what they can ask for. */
export function PersonalDataPage() {
  const t = useWords()
  usePageTitle(t('personal-data:title'), t('common:product'))

  return (
    <>
      <h1>{t('personal-data:title')}</h1>
      <div className="page-intro">
        <p>{t('personal-data:intro')}</p>
        <p>{t('personal-data:law')}</p>
      </div>
      <section className="section">
        <h2>{t('personal-data:rights')}</h2>
        <p>{t('personal-data:rightsText')}</p>
        <p>{t('personal-data:rightsAccess')}</p>
        <p>{t('personal-data:rightsErasure')}</p>
        <PrivacyContact />
        <p>{t('personal-data:cndp')}</p>
      </section>
      <section className="section">
        <h2>{t('personal-data:never')}</h2>
        <p>{t('personal-data:noIdentityNumber')}</p>
        <p>{t('personal-data:noTracking')}</p>
        <p>{t('personal-data:publicNames')}</p>
      </section>
      <section className="section">
        <h2>{t('personal-data:register')}</h2>
        <PersonalDataRegister />
      </section>
    </>
  )
}
