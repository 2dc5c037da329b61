import type { Schemas } from '../api/client.ts'
import { BodyLink } from './body-link.tsx'

/** Bodies, one after the other, each leading to its page. */
export function BodyLinks({ bodies }: { bodies: readonly Schemas['OrganizationReference'][] }) {
  return bodies.map((body, index) => (
    <span key={body.id}>
      {index > 0 && ' · '}
      <BodyLink body={body} />
    </span>
  ))
}
