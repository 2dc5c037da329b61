import { figuresIsolated } from '@iltizam/shared/formats'
import { inLanguage, type LocalizedText } from '@iltizam/shared/localized-text'

import { Mark } from '../ui/mark.tsx'
import { directionOf } from './direction.ts'
import { useLanguage, wordsLanguage } from './use-language.ts'
import { useWords } from './use-words.ts'
import './localized.css'

/** People's text in the language of the page, and a mark where it is in another or unverified. */
export function Localized({ text }: { text: LocalizedText }) {
  const t = useWords()
  const language = useLanguage()
  const { language: found, fellBack, state } = inLanguage(text, language)
  // Tamazight says once, at the top of the page, that it borrows from Arabic.
  const isForeign = fellBack && found !== wordsLanguage(language)

  return (
    <>
      <LocalizedWords text={text} />
      {isForeign && <Mark>{t(`common:shownIn.${found}`)}</Mark>}
      {!fellBack && (state === 'draft' || state === 'stale') && (
        <Mark>{t(`common:textState.${state}`)}</Mark>
      )}
    </>
  )
}

/** The same without a mark: inside a sentence, or where the mark already stands beside. */
export function LocalizedWords({ text }: { text: LocalizedText }) {
  const { text: words, language } = inLanguage(text, useLanguage())
  return (
    <bdi className="localized" lang={language} dir={directionOf(language)}>
      {language === 'ar' ? figuresIsolated(words) : words}
    </bdi>
  )
}
