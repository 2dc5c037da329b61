import { PERSONAL_DATA } from '@iltizam/shared/personal-data'

import { useWords } from '../i18n/use-words.ts'
import '../ui/table.css'

type Entry = (typeof PERSONAL_DATA)[number]

/** What is kept about whom, why, for how long, and who reads it. */
export function PersonalDataRegister() {
  const t = useWords()
  return (
    <table className="table table-cards table-cards-prose">
      <caption className="visually-hidden">{t('personal-data:register')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('personal-data:data')}</th>
          <th scope="col">{t('personal-data:why')}</th>
          <th scope="col">{t('personal-data:of')}</th>
          <th scope="col">{t('personal-data:kept')}</th>
          <th scope="col">{t('personal-data:readBy')}</th>
        </tr>
      </thead>
      <tbody>
        {PERSONAL_DATA.map((entry) => (
          <RegisterRow key={entry.table} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

function RegisterRow({ entry: { table, purpose, of, kept, readBy } }: { entry: Entry }) {
  const t = useWords()
  const readers = readBy.map((reader) => t(`personal-data:reader.${reader}`))
  return (
    <tr>
      <th scope="row">{t(`personal-data:what.${table}`)}</th>
      <td data-label={t('personal-data:why')}>{t(`personal-data:purpose.${purpose}`)}</td>
      <td data-label={t('personal-data:of')}>
        {of.map((subject) => t(`personal-data:subject.${subject}`)).join(' · ')}
      </td>
      <td data-label={t('personal-data:kept')}>{t(`personal-data:retention.${kept}`)}</td>
      <td data-label={t('personal-data:readBy')}>
        {readers.length === 0 ? t('personal-data:nobodyElse') : readers.join(' · ')}
      </td>
    </tr>
  )
}
