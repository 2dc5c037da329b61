import { html } from 'ghtml'

import type { OrganizationReference } from '../features/organizations/schema.ts'
import { type Address, withDay } from './parts.ts'
import type { Words } from './words.ts'

/** A body by its name of that day, leading to its page of that day. */
export const bodyLink = (
  { id, name }: OrganizationReference,
  { asOf }: Pick<Address, 'asOf'>,
  words: Words,
  said = words.text,
): string =>
  html`<a href="${withDay(`/${words.language}/organizations/${id}`, asOf)}">!${said(name)}</a>`
