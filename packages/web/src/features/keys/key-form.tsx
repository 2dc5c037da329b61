import { isDay } from '@iltizam/shared/days'
import { isolated } from '@iltizam/shared/formats'
import { inLanguage } from '@iltizam/shared/localized-text'
import { KEY_SCOPES, type KeyScope } from '@iltizam/shared/vocabulary'

import { api, type Schemas } from '../../api/client.ts'
import { Form } from '../../forms/form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useWords } from '../../i18n/use-words.ts'
import { CheckGroup } from '../../ui/check-group.tsx'
import { DateField } from '../../ui/date-field.tsx'
import { useLastDay } from './use-last-day.ts'

interface KeyFormProps {
  system: Schemas['System']
  onIssued: (issued: Schemas['IssuedKey']) => void
  onClose: () => void
}

interface Values {
  scopes: readonly KeyScope[]
  lastDay: string
}

/** Makes a key: what it allows is said in sentences, each of which opens some operations. */
export function KeyForm({ system, onIssued, onClose }: KeyFormProps) {
  const t = useWords()
  const language = useLanguage()
  const send = useSend()
  const { usual, ...bounds } = useLastDay()
  const form = useForm<Values, null, Schemas['IssuedKey']>({
    initial: { scopes: [], lastDay: usual },
    basis: null,
    check: ({ scopes, lastDay }) => [
      ...(scopes.length > 0 ? [] : [{ pointer: '#/scopes', rule: 'required' }]),
      ...(isDay(lastDay) ? [] : [{ pointer: '#/lastDay', rule: 'required' }]),
    ],
    send: ({ scopes, lastDay }, { key }) =>
      send(() =>
        api.POST('/api/v1/systems/{systemId}/keys', {
          params: { path: { systemId: system.id }, header: { 'idempotency-key': key } },
          body: { scopes: [...scopes], lastDay },
        }),
      ),
    onSent: onIssued,
  })
  const organization = isolated(inLanguage(system.organization.name, language).text)

  return (
    <Form
      form={form}
      submit={t('keys:make')}
      actions={
        <button type="button" className="button" onClick={onClose}>
          {t('forms:close')}
        </button>
      }
    >
      <CheckGroup<KeyScope>
        {...form.field('scopes')}
        label={t('keys:scopes')}
        hint={t('keys:scopesHint')}
        options={KEY_SCOPES.map((value) => ({
          value,
          label: t(`keys:sentences.${value}`, { organization }),
        }))}
      />
      <DateField
        {...form.field('lastDay')}
        {...bounds}
        label={t('keys:lastDay')}
        hint={t('keys:lastDayHint')}
      />
    </Form>
  )
}
