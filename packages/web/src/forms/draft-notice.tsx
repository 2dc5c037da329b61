import { useFormats } from '../i18n/use-formats.ts'
import { useWords } from '../i18n/use-words.ts'
import { focusFirstField } from './focus-first-field.ts'
import type { Form } from './use-form.ts'
import '../ui/button.css'

/** Says that what stands in the fields was typed before, and offers to start anew. */
export function DraftNotice<V extends object, B>({ form }: { form: Form<V, B> }) {
  const t = useWords()
  const formats = useFormats()
  if (form.restoredFrom === undefined) return null
  const discard = () => {
    form.discard()
    focusFirstField(form.id)
  }

  return (
    <div className="draft-notice" role="status">
      <p>{t('forms:draftRestored', { day: formats.instant(form.restoredFrom) })}</p>
      <button type="button" className="button" onClick={discard}>
        {t('forms:discardDraft')}
      </button>
    </div>
  )
}
