import { PERSONAL_DATA } from '@iltizam/shared/personal-data'

import { useWords } from '../i18n/use-words.ts'
import { Fact } from '../ui/fact.tsx'
import '../ui/facts.css'

type Entry = (typeof PERSONAL_DATA)[number]

const PURPOSES = [...new Set(PERSONAL_DATA.map(({ purpose }) => purpose))]

/** What is kept about whom, by what it is kept for. */
export function PersonalDataRegister() {
  const t = useWords()
  return PURPOSES.map((purpose) => (
    <section key={purpose}>
      <h2>{t(`personal-data:purpose.${purpose}`)}</h2>
      {PERSONAL_DATA.filter((entry) => entry.purpose === purpose).map((entry) => (
        <RegisterEntry key={entry.table} entry={entry} />
      ))}
    </section>
  ))
}

function RegisterEntry({ entry: { table, of, kept, readBy } }: { entry: Entry }) {
  const t = useWords()
  return (
    <>
      <h3>{t(`personal-data:what.${table}`)}</h3>
      <dl className="facts facts-row">
        <Fact label={t('personal-data:of')}>
          {of.map((subject) => (
            <p key={subject}>{t(`personal-data:subject.${subject}`)}</p>
          ))}
        </Fact>
        <Fact label={t('personal-data:kept')}>{t(`personal-data:retention.${kept}`)}</Fact>
        <Fact label={t('personal-data:readBy')}>
          {readBy.length === 0
            ? t('personal-data:nobodyElse')
            : readBy.map((reader) => <p key={reader}>{t(`personal-data:reader.${reader}`)}</p>)}
        </Fact>
      </dl>
    </>
  )
}
