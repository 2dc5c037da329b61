import type { Schemas } from '../api/client.ts'
import { searchable } from '../i18n/searchable.ts'
import { usePersonText } from '../i18n/use-person-text.ts'
import { useWords } from '../i18n/use-words.ts'
import type { FieldWords } from '../ui/field-frame.tsx'
import { PickList } from '../ui/pick-list.tsx'

type Person = Pick<Schemas['PersonReference'], 'id' | 'name' | 'honorific'>

interface PersonFieldProps extends FieldWords {
  people: readonly Person[]
  /** Empty where nobody is chosen. */
  value: string
  onChange: (id: string) => void
}

/** One of the people who are known, found by a part of their name. */
export function PersonField({ people, value, onChange, ...field }: PersonFieldProps) {
  const t = useWords()
  const person = usePersonText()
  const options = people.map(({ id, name }) => ({ value: id, label: person({ name }) }))
  return (
    <PickList
      {...field}
      kind="radio"
      options={options}
      chosen={value === '' ? [] : [value]}
      onChange={([id = '']) => onChange(id)}
      find={(typed) => {
        const wanted = searchable(typed)
        return options.filter(({ label }) => searchable(label).includes(wanted))
      }}
      words={{
        search: t('people:search'),
        found: (count) => t('people:count', { count }),
      }}
    />
  )
}
