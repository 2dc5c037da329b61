import { Problem } from '@iltizam/shared/problems'

import { api, type Schemas } from '../../api/client.ts'
import { LocalizedField } from '../../forms/localized-field.tsx'
import { RecordForm } from '../../forms/record-form.tsx'
import {
  type TypedText,
  typedTextFaults,
  typedTextOf,
  writtenTextOf,
} from '../../forms/typed-text.ts'
import { useRecordForm } from '../../forms/use-record-form.ts'
import { useWordsLanguage } from '../../i18n/use-language.ts'
import { useTextRows } from '../../i18n/use-text-rows.ts'
import { useWords } from '../../i18n/use-words.ts'
import { readPlan } from './queries.ts'

interface ThemeFormProps {
  plan: Schemas['Plan']
  /** Undefined: a new one. */
  theme?: Schemas['Theme'] | undefined
  onSaved: () => void
  onClose: () => void
}

interface Values {
  title: TypedText
}

const bodyOf = ({ title }: Values) => ({ title: writtenTextOf(title) })

/** What a theme of a plan is called. */
export function ThemeForm({ plan, theme, onSaved, onClose }: ThemeFormProps) {
  const t = useWords()
  const language = useWordsLanguage()
  const textRows = useTextRows()
  const planId = plan.id
  const themeId = theme?.id ?? ''
  const form = useRecordForm<Schemas['Theme'], Values, Schemas['NewTheme']>({
    record: theme,
    draft: theme ? `theme:${theme.id}` : `theme:new:${planId}`,
    valuesOf: (record) => ({ title: typedTextOf(record?.title, language) }),
    bodyOf,
    check: ({ title }) => typedTextFaults('title', title),
    create: (body, header) =>
      api.POST('/api/v1/plans/{planId}/themes', { params: { path: { planId }, header }, body }),
    change: (body, header) =>
      api.PATCH('/api/v1/themes/{themeId}', { params: { path: { themeId }, header }, body }),
    read: async () => {
      const { themes } = await readPlan(planId)
      const found = themes.find(({ id }) => id === themeId)
      if (found === undefined) throw new Problem('theme-not-found')
      return found
    },
    onSaved,
  })

  return (
    <RecordForm
      form={form}
      onClose={onClose}
      describe={(values) => textRows(t('structure:title'), bodyOf(values).title)}
    >
      <LocalizedField
        {...form.field('title')}
        name="title"
        label={t('structure:title')}
        errorAt={form.errorAt}
        before={theme?.title}
      />
    </RecordForm>
  )
}
