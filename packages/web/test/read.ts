/** What an element says, without the marks that keep figures in order. */
export function read(element: Element): string {
  return (element.textContent ?? '').replaceAll(/[\u2066-\u2069]/g, '').trim()
}
