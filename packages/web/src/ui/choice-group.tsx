import type { FieldProps } from './field-frame.tsx'
import { type Option, OptionGroup } from './option-group.tsx'

interface ChoiceGroupProps<V extends string> extends FieldProps<V | ''> {
  options: readonly Option<V>[]
}

/** One of a few, all in sight; arrow keys choose. The group takes the focus where nothing is chosen. */
export function ChoiceGroup<V extends string>(props: ChoiceGroupProps<V>) {
  const { value: chosen, onChange, ...words } = props

  return (
    <OptionGroup
      {...words}
      input={(value) => ({
        type: 'radio',
        name: words.id,
        value,
        checked: value === chosen,
        onChange: () => onChange(value),
      })}
    />
  )
}
