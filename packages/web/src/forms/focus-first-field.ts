/** The keyboard goes on in the form's first field where what it was on is gone. */
export function focusFirstField(formId: string): void {
  document.getElementById(formId)?.querySelector<HTMLElement>('input, select, textarea')?.focus()
}
