import { isDay } from '@iltizam/shared/days'
import type { LocalizedText } from '@iltizam/shared/localized-text'
import { isWebAddress } from '@iltizam/shared/text-rules'
import { LANGUAGES, type Language } from '@iltizam/shared/vocabulary'

import type { Schemas } from '../../api/client.ts'
import { directionOf } from '../../i18n/direction.ts'
import { Day } from '../../i18n/figures.tsx'
import { useFormats } from '../../i18n/use-formats.ts'
import { useWords } from '../../i18n/use-words.ts'
import { Mark } from '../../ui/mark.tsx'
import { useCodeWords } from './code-words.ts'
import { stepsOf } from './field-words.ts'
import { ThingLink } from './thing-words.tsx'
import './recorded-value.css'

interface RecordedTextProps {
  field: string
  text: string
  references: readonly Schemas['AuditObject'][]
}

/** A text as what it stands for: a thing, a moment, an address, a code, or somebody's words. */
export function RecordedText({ field, text, references }: RecordedTextProps) {
  const codeWords = useCodeWords()
  const thing = references.find(({ id }) => id === text)
  if (thing) return <ThingLink thing={thing} isBrief />
  if (isDay(text)) return <Day day={text} />
  if (INSTANT.test(text))
    return field.endsWith('/expiresAt') ? <End instant={text} /> : <Moment instant={text} />
  if (isWebAddress(text))
    return (
      <a href={text} dir="ltr" rel="noreferrer">
        {text}
      </a>
    )
  const words = codeWords(field, text)
  if (words !== undefined) return words
  if (CODE.test(text)) return <Code>{text}</Code>
  return <Words language={languageIn(field)} text={text} />
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/

/** What programs write, ids included, and people only compare. */
const CODE = /^[a-z\d]+([-.][a-z\d]+)*$/

function Moment({ instant }: { instant: string }) {
  return <time dateTime={instant}>{useFormats().instant(instant)}</time>
}

/** What ends with a day in the instance's zone ends on that day; else at its moment. */
function End({ instant }: { instant: string }) {
  const last = useFormats().dayEndingAt(instant)
  return last === null ? <Moment instant={instant} /> : <Day day={last} />
}

const Code = ({ children }: { children: string }) => (
  <code className="code" dir="ltr">
    {children}
  </code>
)

/** The language that a pointer such as '/title/fr/text' goes through. */
const languageIn = (field: string): Language | undefined =>
  LANGUAGES.find((language) => stepsOf(field).includes(language))

function Words({ language, text }: { language: Language | undefined; text: string }) {
  return (
    <bdi lang={language} dir={language && directionOf(language)}>
      {text}
    </bdi>
  )
}

type Translated = NonNullable<LocalizedText[Language]>

/** A text in one language, as it stands within one in several. */
export const isTranslation = (value: object): value is Translated =>
  'text' in value && 'state' in value && typeof value.text === 'string'

/** A text in the language that its pointer names, and how far it can be trusted. */
export function Translation({ field, text, state }: Translated & { field: string }) {
  const t = useWords()
  return (
    <>
      <Words language={languageIn(field)} text={text} />{' '}
      <Mark>{t(`audit:textStates.${state}`)}</Mark>
    </>
  )
}

/** A text in each of its languages. */
export function Translations({ text }: { text: LocalizedText }) {
  const t = useWords()
  return LANGUAGES.map((language) => {
    const translation = text[language]
    if (translation === undefined) return null
    return (
      <p key={language} className="translation">
        <Mark>{t(`common:shownIn.${language}`)}</Mark>{' '}
        <Translation field={`/${language}`} {...translation} />
      </p>
    )
  })
}
