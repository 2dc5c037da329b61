import type { FieldProps } from './field-frame.tsx'
import { type Option, OptionGroup } from './option-group.tsx'

interface CheckGroupProps<V extends string> extends Omit<FieldProps<readonly V[]>, 'onChange'> {
  onChange: (value: V[]) => void
  options: readonly Option<V>[]
}

/** Any of a few, all in sight. */
export function CheckGroup<V extends string>(props: CheckGroupProps<V>) {
  const { value: chosen, onChange, ...words } = props
  const withOrWithout = (one: V, isChosen: boolean) =>
    words.options
      .map(({ value }) => value)
      .filter((value) => (value === one ? isChosen : chosen.includes(value)))

  return (
    <OptionGroup
      {...words}
      input={(value) => ({
        type: 'checkbox',
        checked: chosen.includes(value),
        onChange: ({ target }) => onChange(withOrWithout(value, target.checked)),
      })}
    />
  )
}
