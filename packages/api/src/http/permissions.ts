import {
  type Caller,
  isOfOwnAccount,
  mayCall,
  type OperationId,
  PERMISSIONS,
} from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'

import { describePermission } from './describe-permission.ts'
import type { TokenCookie } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifySchema {
    /** Who may call it, by the permission table. */
    'x-roles'?: readonly string[]
    /** The table's row: how each role has to stand to the thing, and in which states it has to be. */
    'x-permission'?: { roles: Readonly<Record<string, string>>; while: object }
  }
  interface FastifyContextConfig {
    /** An operation for everybody that still wants to know who calls. */
    asksWhoCalls?: boolean
  }
}

interface Door {
  cookie: TokenCookie
  /** Who holds the token of a session; nobody where it has ended. */
  identify: (token: string) => Promise<Caller>
}

/**
 * Deny by default: an operation without a row in the table stops the start, and each call is
 * checked before its body is read. Only who is asked for is looked up: public reads stay cheap.
 */
export function checkPermissions(app: FastifyInstance, { cookie, identify }: Door): void {
  app.addHook('onRoute', (route) => {
    const id = operationOf(route)
    if (id === undefined) return
    const isPublic = mayCall(id, [])
    const { description, ...permission } = describePermission(id)
    const own = route.schema?.description
    route.schema = {
      ...route.schema,
      ...permission,
      description: own === undefined ? description : `${own}\n\n${description}`,
      security: isPublic ? [] : [{ session: [] }],
    }
    const isAsked = !isPublic || route.config?.asksWhoCalls
    const check = async (request: FastifyRequest, reply: FastifyReply) => {
      const token = cookie.read(request)
      if (token !== undefined && isAsked) request.caller = await identify(token)
      if (!isPublic) admit(id, request, reply)
    }
    route.onRequest = [check, ...[route.onRequest ?? []].flat()]
  })
}

function admit(id: OperationId, { caller }: FastifyRequest, reply: FastifyReply): void {
  // What depends on who asks is for nobody else to keep.
  reply.header('cache-control', 'private, no-store')
  if (caller.accountId === null) throw new Problem('not-signed-in')
  if (caller.mustEnrol) {
    if (!isOfOwnAccount(id)) throw new Problem('second-factor-required')
  } else if (!mayCall(id, caller.roles)) throw new Problem('not-allowed')
}

function operationOf({ schema, url }: RouteOptions): OperationId | undefined {
  const { operationId, hide } = schema ?? {}
  if (hide) return undefined
  if (operationId === undefined) throw new Error(`${url} names no operation`)
  if (operationId in PERMISSIONS) return operationId as OperationId
  throw new Error(`${url} has no row in the permission table (operation ${operationId})`)
}
