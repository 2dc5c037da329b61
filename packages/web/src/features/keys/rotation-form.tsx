import { isDay } from '@iltizam/shared/days'
import { LONGEST_OVERLAP, USUAL_OVERLAP } from '@iltizam/shared/key-life'

import { api, type Schemas } from '../../api/client.ts'
import { matching } from '../../api/keys.ts'
import { RecordForm } from '../../forms/record-form.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useSend } from '../../forms/use-send.ts'
import { wholeNumberFaults } from '../../forms/whole-number-faults.ts'
import { useWords } from '../../i18n/use-words.ts'
import { DateField } from '../../ui/date-field.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { wholeNumberOf } from '../../ui/whole-number.ts'
import { readKeyVersion } from './queries.ts'
import { useLastDay } from './use-last-day.ts'

interface RotationFormProps {
  systemId: string
  systemKey: Schemas['SystemKey']
  onIssued: (issued: Schemas['IssuedKey']) => void
  onClose: () => void
}

interface Values {
  lastDay: string
  overlapDays: string
}

/** Makes a key in place of another, which goes on beside it for some days. */
export function RotationForm({ systemId, systemKey, onIssued, onClose }: RotationFormProps) {
  const t = useWords()
  const send = useSend()
  const { usual, ...bounds } = useLastDay()
  const initial = { lastDay: usual, overlapDays: String(USUAL_OVERLAP) }
  const form = useForm<Values, number, Schemas['IssuedKey']>({
    initial,
    basis: systemKey.version,
    check: ({ lastDay, overlapDays }) => [
      ...(isDay(lastDay) ? [] : [{ pointer: '#/lastDay', rule: 'required' }]),
      ...wholeNumberFaults('overlapDays', overlapDays),
    ],
    send: ({ lastDay, overlapDays }, { basis, key }) =>
      send(() =>
        api.POST('/api/v1/keys/{keyId}/rotation', {
          params: {
            path: { keyId: systemKey.id },
            header: { 'idempotency-key': key, 'if-match': matching(basis) },
          },
          body: { lastDay, overlapDays: wholeNumberOf(overlapDays) ?? USUAL_OVERLAP },
        }),
      ),
    onSent: onIssued,
    refresh: async () => ({ initial, basis: await readKeyVersion(systemId, systemKey.id) }),
  })

  return (
    <RecordForm
      form={form}
      submit={t('keys:rotateSubmit')}
      onClose={onClose}
      describe={({ lastDay, overlapDays }) => [
        { label: t('keys:lastDay'), value: lastDay },
        { label: t('keys:overlap'), value: overlapDays },
      ]}
    >
      <p>{t('keys:rotateExplained')}</p>
      <DateField
        {...form.field('lastDay')}
        {...bounds}
        label={t('keys:lastDay')}
        hint={t('keys:lastDayHint')}
      />
      <NumberField
        {...form.field('overlapDays')}
        label={t('keys:overlap')}
        hint={t('keys:overlapHint')}
        min={0}
        max={LONGEST_OVERLAP}
        unit={t('keys:days')}
      />
    </RecordForm>
  )
}
