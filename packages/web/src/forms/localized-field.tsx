import { type LocalizedText, rewritten } from '@iltizam/shared/localized-text'
import { LANGUAGES, type Language } from '@iltizam/shared/vocabulary'

import { directionOf } from '../i18n/direction.ts'
import { useWords } from '../i18n/use-words.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { type TypedText, writtenTextOf } from './typed-text.ts'
import './localized-field.css'

interface LocalizedFieldProps {
  id: string
  label: string
  /** Its name among the form's values. */
  name: string
  value: TypedText
  onChange: (value: TypedText) => void
  errorAt: (name: string) => string | undefined
  /** The text as it is recorded, whose translations this one may leave behind. */
  before?: LocalizedText | undefined
}

/** A text in up to four languages: in which it is written, and what each translation is worth. */
export function LocalizedField(props: LocalizedFieldProps) {
  const { id, label, value, onChange, before } = props
  const t = useWords()
  const written = writtenTextOf(value)
  const outcome = before ? rewritten(before, written) : written

  return (
    <fieldset className="localized-field">
      <legend>{label}</legend>
      <SelectField<Language>
        id={`${id}-source`}
        label={t('forms:text.source')}
        value={value.source}
        options={LANGUAGES.map((language) => ({
          value: language,
          label: t(`common:ownName.${language}`),
        }))}
        onChange={(source) => onChange({ ...value, source: source || value.source })}
      />
      {LANGUAGES.map((language) => (
        <TextInLanguage
          key={language}
          {...props}
          language={language}
          isStale={outcome[language]?.state === 'stale'}
        />
      ))}
    </fieldset>
  )
}

interface TextInLanguageProps extends LocalizedFieldProps {
  language: Language
  isStale: boolean
}

function TextInLanguage(props: TextInLanguageProps) {
  const { id, name, value, onChange, errorAt, language, isStale } = props
  const t = useWords()
  const { text, isVerified } = value[language]
  const isSource = language === value.source
  const isTranslation = !isSource && text.trim() !== ''
  const put = (change: Partial<TypedText[Language]>) =>
    onChange({ ...value, [language]: { ...value[language], ...change } })

  return (
    <div className="localized-field-text">
      <TextArea
        id={`${id}-${language}`}
        label={t(`common:ownName.${language}`)}
        optional={isSource ? undefined : t('forms:optional')}
        error={errorAt(`${name}/${language}`)}
        rows={2}
        lang={language}
        dir={directionOf(language)}
        value={text}
        onChange={(typed) => put({ text: typed })}
      />
      {isTranslation && (
        <Checkbox
          id={`${id}-${language}-verified`}
          label={t('forms:text.verified')}
          hint={isStale && t('forms:text.stale')}
          value={isVerified}
          onChange={(checked) => put({ isVerified: checked })}
        />
      )}
    </div>
  )
}
