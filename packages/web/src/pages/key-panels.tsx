import { isolated } from '@iltizam/shared/formats'
import { Fragment } from 'react'

import type { Schemas } from '../api/client.ts'
import { RevocationForm } from '../features/keys/revocation-form.tsx'
import { RotationForm } from '../features/keys/rotation-form.tsx'
import { useWords } from '../i18n/use-words.ts'
import { FormPanel } from './form-panel.tsx'

interface KeyPanelsProps {
  system: Schemas['System']
  onIssued: (issued: Schemas['IssuedKey']) => void
  onRevoked: () => void
}

/** Where a key in force is renewed or taken back. */
export function KeyPanels({ system, onIssued, onRevoked }: KeyPanelsProps) {
  const t = useWords()
  return system.keys
    .filter(({ state }) => state === 'in-force')
    .map((key) => {
      const beginning = isolated(`${key.beginning}…`)
      const named = { systemId: system.id, systemKey: key }
      return (
        <Fragment key={key.id}>
          <FormPanel edit={`rotate-${key.id}`} title={t('keys:rotateTitle', { beginning })}>
            {(close) => (
              <RotationForm
                {...named}
                onClose={close}
                onIssued={(made) => {
                  onIssued(made)
                  close()
                }}
              />
            )}
          </FormPanel>
          <FormPanel edit={`revoke-${key.id}`} title={t('keys:revokeTitle', { beginning })}>
            {(close) => (
              <RevocationForm
                {...named}
                onRevoked={() => {
                  onRevoked()
                  close()
                }}
                onClose={close}
              />
            )}
          </FormPanel>
        </Fragment>
      )
    })
}
