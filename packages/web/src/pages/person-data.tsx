import { useQuery } from '@tanstack/react-query'

import type { Schemas } from '../api/client.ts'
import { ErasureConsequences } from '../features/personal-data/erasure-consequences.tsx'
import { ErasureForm } from '../features/personal-data/erasure-form.tsx'
import { ErasureHindrances, isHindered } from '../features/personal-data/erasure-hindrances.tsx'
import { erasureOutlookQuery } from '../features/personal-data/queries.ts'
import { DoneNotice } from '../forms/done-notice.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'
import '../ui/button.css'

interface PersonDataProps {
  person: Schemas['Person']
  /** Whether it was erased on this page, just now. */
  isJustErased: boolean
  onErased: () => void
}

/** What is kept about somebody, to hand out, and its erasure. */
export function PersonData({ person, isJustErased, onErased }: PersonDataProps) {
  const t = useWords()
  const { id, name } = person

  return (
    <section className="section" aria-labelledby="data">
      <h2 id="data">{t('personal-data:theirData')}</h2>
      {isJustErased && (
        <DoneNotice>
          <Erased person={person} />
        </DoneNotice>
      )}
      {!isJustErased && <Erased person={person} />}
      <p>{t('personal-data:theirDataExplained')}</p>
      <p className="buttons">
        <a className="button" href={`/api/v1/people/${id}/data`} download>
          {t('personal-data:downloadTheirs')}
        </a>
        {name !== null && <EditLink edit="erasure">{t('personal-data:erase')}</EditLink>}
      </p>
      {name !== null && (
        <FormPanel edit="erasure" title={t('personal-data:erase')}>
          {(close) => (
            <Erasing
              {...{ id, name }}
              onClose={close}
              onErased={() => {
                onErased()
                close()
              }}
            />
          )}
        </FormPanel>
      )}
    </section>
  )
}

/** That somebody's data was erased, and when; nothing where it was not. */
function Erased({ person: { erasedAt } }: { person: Schemas['Person'] }) {
  const t = useWords()
  const formats = useFormats()
  return erasedAt && <p>{t('personal-data:erasedOn', { at: formats.instant(erasedAt) })}</p>
}

interface ErasingProps {
  id: string
  name: string
  onErased: () => void
  onClose: () => void
}

/** What it does; what stands in its way, or else the form. */
function Erasing({ id, name, onErased, onClose }: ErasingProps) {
  const t = useWords()
  const { data: outlook } = useQuery(erasureOutlookQuery(id))
  if (!outlook) return null
  return (
    <>
      <ErasureConsequences />
      {isHindered(outlook) ? (
        <>
          <ErasureHindrances outlook={outlook} />
          <p className="buttons">
            <button type="button" className="button" onClick={onClose}>
              {t('forms:close')}
            </button>
          </p>
        </>
      ) : (
        <ErasureForm key={outlook.version} {...{ outlook, name, onErased, onClose }} />
      )}
    </>
  )
}
