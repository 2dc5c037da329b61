import type { Schemas } from '../../api/client.ts'
import { Localized } from '../../i18n/localized.tsx'

/** Bodies, one after the other. */
export function BodyNames({ bodies }: { bodies: readonly Schemas['OrganizationReference'][] }) {
  return bodies.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ' · '}
      <Localized text={name} />
    </span>
  ))
}
