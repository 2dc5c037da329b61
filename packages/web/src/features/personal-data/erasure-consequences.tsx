import { useWords } from '../../i18n/use-words.ts'
import './erasure.css'

/** What erasing does: what goes, what stays and why. */
export function ErasureConsequences() {
  const t = useWords()
  return (
    <div className="erasure">
      <p>{t('personal-data:eraseExplained')}</p>
      <h3>{t('personal-data:goes')}</h3>
      <p>{t('personal-data:goesText')}</p>
      <h3>{t('personal-data:stays')}</h3>
      <p>{t('personal-data:staysText')}</p>
    </div>
  )
}
