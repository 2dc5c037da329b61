import { useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'

import type { Schemas } from '../api/client.ts'
import { IssuedKey } from '../features/keys/issued-key.tsx'
import { KeyForm } from '../features/keys/key-form.tsx'
import { KeyList } from '../features/keys/key-list.tsx'
import { systemQuery } from '../features/keys/queries.ts'
import { SystemForm } from '../features/keys/system-form.tsx'
import { useSession } from '../features/sessions/use-session.ts'
import { DoneNotice } from '../forms/done-notice.tsx'
import { LocalizedWords } from '../i18n/localized.tsx'
import { useFormats } from '../i18n/use-formats.ts'
import { useLanguage } from '../i18n/use-language.ts'
import { useWords } from '../i18n/use-words.ts'
import { Fact } from '../ui/fact.tsx'
import { usePageTitle } from '../ui/use-page-title.ts'
import { EditLink } from './edit-link.tsx'
import { FormPanel } from './form-panel.tsx'
import { KeyPanels } from './key-panels.tsx'

const route = getRouteApi('/$language/signed-in/systems/$id')

/** What was done last; done once more, it is said once more. */
interface Done {
  key: 'keys:closed' | 'keys:revoked'
  count: number
}

/** One program: for whom it acts, with which keys, and what an administrator can do about them. */
export function SystemPage() {
  const t = useWords()
  const language = useLanguage()
  const { id } = route.useParams()
  const { mayCall } = useSession()
  const { data: system } = useSuspenseQuery(systemQuery(id))
  // Held here and nowhere else: it is gone with the page.
  const [issued, setIssued] = useState<Schemas['IssuedKey'] | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const say = (key: Done['key']) => setDone((before) => ({ key, count: (before?.count ?? 0) + 1 }))
  const mayChange = mayCall('createKey')
  const mayMake = mayChange && system.organizationEndedOn === null
  const keep = () => {
    setIssued(null)
    say('keys:closed')
  }
  usePageTitle(system.name, t('keys:systems'), t('common:product'))

  return (
    <article>
      <p className="eyebrow">
        <Link to="/$language/systems" params={{ language }}>
          {t('keys:systems')}
        </Link>
      </p>
      <h1>
        <bdi>{system.name}</bdi>
      </h1>
      <SystemFacts system={system} />
      {mayCall('changeSystem') && (
        <>
          <p className="buttons">
            <EditLink edit="facts">{t('keys:edit')}</EditLink>
          </p>
          <FormPanel edit="facts" title={t('keys:edit')}>
            {(close) => (
              <SystemForm system={system} organizations={[]} onSaved={close} onClose={close} />
            )}
          </FormPanel>
        </>
      )}
      {issued && <IssuedKey token={issued.token} onKept={keep} />}
      {done && (
        <DoneNotice key={done.count}>
          <p>{t(done.key)}</p>
        </DoneNotice>
      )}
      <section className="section" aria-labelledby="keys">
        <div className="section-head">
          <h2 id="keys">{t('keys:keys')}</h2>
          {mayMake && <EditLink edit="new-key">{t('keys:newKey')}</EditLink>}
        </div>
        {mayMake && (
          <FormPanel edit="new-key" title={t('keys:newKey')}>
            {(close) => (
              <KeyForm
                system={system}
                onClose={close}
                onIssued={(made) => {
                  setIssued(made)
                  close()
                }}
              />
            )}
          </FormPanel>
        )}
        {mayChange && (
          <KeyPanels system={system} onIssued={setIssued} onRevoked={() => say('keys:revoked')} />
        )}
        {system.keys.length === 0 ? (
          <p className="soft">{t('keys:noKeys')}</p>
        ) : (
          <KeyList
            keys={system.keys}
            actions={mayChange ? ({ id }) => <KeyActions keyId={id} /> : undefined}
          />
        )}
      </section>
    </article>
  )
}

function KeyActions({ keyId }: { keyId: string }) {
  const t = useWords()
  return (
    <>
      <EditLink edit={`rotate-${keyId}`}>{t('keys:rotate')}</EditLink>
      <EditLink edit={`revoke-${keyId}`}>{t('keys:revoke')}</EditLink>
    </>
  )
}

function SystemFacts({ system }: { system: Schemas['System'] }) {
  const t = useWords()
  const { day } = useFormats()
  const language = useLanguage()
  const { mayCall } = useSession()
  const { organization, organizationEndedOn, purpose } = system
  return (
    <>
      <dl className="facts facts-row">
        <Fact label={t('keys:organization')}>
          <LocalizedWords text={organization.name} />
        </Fact>
        {purpose !== null && (
          <Fact label={t('keys:purpose')}>
            <bdi>{purpose}</bdi>
          </Fact>
        )}
      </dl>
      {organizationEndedOn !== null && (
        <p role="status">{t('keys:bodyEnded', { day: day(organizationEndedOn) })}</p>
      )}
      {mayCall('listAuditEvents') && (
        <p>
          <Link to="/$language/audit" params={{ language }} search={{ object: system.id }}>
            {t('keys:history')}
          </Link>
        </p>
      )}
    </>
  )
}
