import { Problem } from '@iltizam/shared/problems'
import type { QueryClient } from '@tanstack/react-query'

import { type AuditFilter, auditEventQuery, auditEventsQuery } from '../features/audit/queries.ts'

export async function loadTrail(queryClient: QueryClient, filter: AuditFilter) {
  await queryClient.ensureInfiniteQueryData(auditEventsQuery(filter))
}

export async function loadEvent(queryClient: QueryClient, sequence: string) {
  await queryClient.ensureQueryData(auditEventQuery(sequenceOf(sequence)))
}

/** The event that an address names; no other text names one. */
export function sequenceOf(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new Problem('audit-event-not-found')
  return Number(text)
}
