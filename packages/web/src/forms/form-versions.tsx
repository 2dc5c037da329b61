import { useWords } from '../i18n/use-words.ts'
import { Versions } from '../ui/versions.tsx'
import { focusFirstField } from './focus-first-field.ts'
import type { Form } from './use-form.ts'
import '../ui/button.css'

interface FormVersionsProps<V extends object, B> {
  form: Form<V, B>
  describe: (values: V, basis: B) => readonly { label: string; value: string }[]
}

/** What was typed beside what somebody else recorded meanwhile, and the two ways on. */
export function FormVersions<V extends object, B>({ form, describe }: FormVersionsProps<V, B>) {
  const t = useWords()
  const { outcome, values, basis } = form
  if (outcome.kind !== 'conflict') return null
  const { error, theirs } = outcome
  const theirRows = describe(theirs.initial, theirs.basis)
  const rows = describe(values, basis).map(({ label, value }, index) => ({
    label,
    mine: value,
    theirs: theirRows[index]?.value ?? '',
  }))
  const takeTheirs = () => {
    form.takeTheirs(theirs)
    focusFirstField(form.id)
  }
  const isSame = rows.every((row) => row.mine === row.theirs)

  return (
    <Versions
      title={t(`problems:${error.code}`)}
      explanation={t(isSame ? 'forms:conflictNone' : 'forms:conflictExplained')}
      words={{
        field: t('forms:field'),
        mine: t('forms:mine'),
        theirs: t('forms:theirs'),
        differs: t('forms:differs'),
        nothing: t('forms:nothing'),
      }}
      rows={rows}
      actions={
        <>
          {!isSame && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => void form.keepMine(theirs)}
            >
              {t('forms:keepMine')}
            </button>
          )}
          <button type="button" className="button" onClick={takeTheirs}>
            {t('forms:takeTheirs')}
          </button>
        </>
      }
    />
  )
}
