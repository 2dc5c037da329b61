import { difference } from '@iltizam/shared/difference'
import { isUuid } from '@iltizam/shared/ids'
import { type LocalizedText, narrowedTo } from '@iltizam/shared/localized-text'
import { Problem } from '@iltizam/shared/problems'
import type { Language } from '@iltizam/shared/vocabulary'

import type { Moment } from '../../db/as-of.ts'
import type { Db } from '../../db/connect.ts'
import { decodeCursor, encodeCursor } from '../../paging/cursor.ts'
import { DEFAULT_PAGE_SIZE } from '../../paging/page.ts'
import { PlaceInSequence } from '../../paging/place-in-sequence.ts'
import { listLabelRows } from './repository-labels.ts'
import { type AuditEventRow, countEvents, findEventRow, listEventRows } from './repository-list.ts'
import type {
  AuditActor,
  AuditEvent,
  AuditEventListQuery,
  AuditEventSummary,
  AuditObject,
} from './schema.ts'

/** The events that are asked for, the latest first, a page of them: three statements, however many. */
export async function listEvents(
  db: Db,
  { cursor, limit = DEFAULT_PAGE_SIZE, language, ...asked }: AuditEventListQuery,
  { timeZone, moment }: { timeZone: string; moment: Moment },
) {
  const below = cursor === undefined ? null : decodeCursor(PlaceInSequence, cursor).sequence
  const filter = { ...asked, timeZone }
  const rows = await listEventRows(db, filter, { below, limit: limit + 1 })
  const page = rows.slice(0, limit)
  const { object = null } = asked
  const ids = [...page.flatMap(whatItNames), ...(object === null ? [] : [object])]
  const labels = await labelsOf(db, ids, { language, moment })
  const last = page.at(-1)
  return {
    object: object === null ? null : (labels.get(object) ?? null),
    items: page.map((row) => describe(row, labels)),
    nextCursor: last && rows.length > limit ? encodeCursor({ sequence: last.sequence }) : null,
    ...(await countEvents(db, filter)),
  }
}

/** One event with what it changed, in words as far as there are any: two statements. */
export async function getEvent(
  db: Db,
  sequence: number,
  asked: { language?: Language | undefined; moment: Moment },
): Promise<AuditEvent> {
  const row = await findEventRow(db, sequence)
  if (!row) throw new Problem('audit-event-not-found')
  const { event, personal } = row
  const { personalSha256: sha256 } = event
  const said = [event.before, event.after].flatMap(uuidsIn)
  const labels = await labelsOf(db, [...whatItNames(event), ...said], asked)
  return {
    ...describe(event, labels),
    difference: difference(event.before, event.after),
    references: [...new Set(said)].flatMap((id) => labels.get(id) ?? []),
    personal: sha256 === null ? null : { sha256, payload: personal },
  }
}

type Labels = ReadonlyMap<string, AuditObject>

async function labelsOf(
  db: Db,
  ids: string[],
  { language, moment }: { language?: Language | undefined; moment: Moment },
): Promise<Labels> {
  if (ids.length === 0) return new Map()
  const rows = await listLabelRows(db, [...new Set(ids)], moment)
  const asAsked = (text: LocalizedText | null) =>
    text && language ? narrowedTo(text, language) : text
  return new Map(
    rows.map(({ title, organization, ...row }) => [
      row.id,
      { ...row, title: asAsked(title), organization: asAsked(organization) },
    ]),
  )
}

function describe(row: AuditEventRow, labels: Labels): AuditEventSummary {
  const { sequence, requestId, action, objectId, reason, before, after } = row
  return {
    sequence,
    recordedAt: row.recordedAt.toISOString(),
    requestId,
    actor: actorOf(row, labels),
    action,
    object: labels.get(objectId) ?? { ...nameless, kind: kindOf(action), id: objectId },
    reason,
    before,
    after,
  }
}

const nameless = {
  partOfId: null,
  number: null,
  title: null,
  name: null,
  organization: null,
  planSlug: null,
}

const kindOf = (action: string) => action.split('.', 1)[0] ?? action

function actorOf({ actor }: AuditEventRow, labels: Labels): AuditActor {
  if (isUuid(actor)) return { kind: 'account', id: actor, name: labels.get(actor)?.name ?? null }
  return { kind: actor === 'nobody' ? 'nobody' : 'program', id: actor, name: null }
}

const whatItNames = ({ actor, objectId }: AuditEventRow) =>
  isUuid(actor) ? [actor, objectId] : [objectId]

function uuidsIn(value: unknown): string[] {
  if (typeof value === 'string') return isUuid(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(uuidsIn) : []
}
