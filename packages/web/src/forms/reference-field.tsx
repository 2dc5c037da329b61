import { inLanguage } from '@iltizam/shared/localized-text'
import { LANGUAGES, type Language } from '@iltizam/shared/vocabulary'

import { inNameOrder, type Named } from '../i18n/in-name-order.ts'
import { searchable } from '../i18n/searchable.ts'
import { useLanguage } from '../i18n/use-language.ts'
import type { FieldWords } from '../ui/field-frame.tsx'
import { PickList, type PickOption } from '../ui/pick-list.tsx'

interface ReferenceFieldProps extends FieldWords {
  kind: 'radio' | 'checkbox'
  items: readonly Named[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
  none?: string
  words: { search: string; found: (count: number) => string }
}

/** Refers to one or several of many, shown in the page's language and found by a name in any. */
export function ReferenceField({ items, ...props }: ReferenceFieldProps) {
  const language = useLanguage()
  const options = inNameOrder(items, language).map((item) => optionOf(item, language))

  const find = (typed: string) => {
    const wanted = searchable(typed)
    const ids = new Set(items.filter((item) => namesOf(item).includes(wanted)).map(({ id }) => id))
    return options.filter(({ value }) => ids.has(value))
  }

  return <PickList {...props} options={options} find={find} />
}

function optionOf({ id, name }: Named, language: Language): PickOption {
  const { text, language: lang } = inLanguage(name, language)
  return { value: id, label: text, lang }
}

const namesOf = ({ name }: Named) =>
  LANGUAGES.map((language) => searchable(name[language]?.text ?? '')).join('\n')
