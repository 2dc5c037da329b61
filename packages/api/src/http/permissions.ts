import { opens, scopesOpening } from '@iltizam/shared/key-scopes'
import { type Caller, mayCall, type OperationId, PERMISSIONS } from '@iltizam/shared/permissions'
import { Problem } from '@iltizam/shared/problems'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'

import { type Allowance, keyIn, spendAllowance } from './bearer.ts'
import { describePermission } from './describe-permission.ts'
import type { TokenCookie } from './session-cookie.ts'

declare module 'fastify' {
  interface FastifySchema {
    /** Who may call it, by the permission table. */
    'x-roles'?: readonly string[]
    /** The table's row: how each role has to stand to the thing, and in which states it has to be, and which scopes of a key open it. */
    'x-permission'?: {
      roles: Readonly<Record<string, string>>
      while: object
      scopes: readonly string[]
    }
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
  /** Which system holds a key, and what it may still ask for; refuses one that opens nothing. */
  identifySystem: (
    key: string,
    request: FastifyRequest,
  ) => Promise<{ caller: Caller; allowance: Allowance }>
}

/**
 * Deny by default: an operation without a row in the table stops the start, and each call is
 * checked before its body is read. Only who is asked for is looked up: public reads stay cheap.
 */
export function checkPermissions(
  app: FastifyInstance,
  { cookie, identify, identifySystem }: Door,
): void {
  /** A key is looked up also where everybody may call: it is counted, and one that is no good is told so. */
  async function recognise(request: FastifyRequest, reply: FastifyReply, isAsked: boolean) {
    const token = cookie.read(request)
    const key = keyIn(request)
    if (key !== undefined && token !== undefined) throw new Problem('two-credentials')
    if (key !== undefined) {
      const { caller, allowance } = await identifySystem(key, request)
      spendAllowance(reply, allowance)
      request.caller = caller
    } else if (token !== undefined && isAsked) request.caller = await identify(token)
  }

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
      security: securityOf(id),
    }
    const isAsked = !isPublic || route.config?.asksWhoCalls === true
    const check = async (request: FastifyRequest, reply: FastifyReply) => {
      await recognise(request, reply, isAsked)
      if (!isPublic) admit(id, request, reply)
    }
    route.onRequest = [check, ...[route.onRequest ?? []].flat()]
  })
}

function admit(id: OperationId, { caller }: FastifyRequest, reply: FastifyReply): void {
  // What depends on who asks is for nobody else to keep.
  reply.header('cache-control', 'private, no-store')
  if (caller.accountId === null) throw new Problem('not-signed-in')
  const { roles, mustEnrol, key } = caller
  if (!mayCall(id, roles)) throw new Problem(mustEnrol ? 'second-factor-required' : 'not-allowed')
  // A system does what its role may, as far as its key is for that.
  if (key && !opens(key.scopes, id))
    throw new Problem('scope-missing', `it takes ${scopesOpening(id).join(' or ')}`)
}

/** A session, or a key with one of some scopes; nothing at all where everybody may call. */
function securityOf(id: OperationId): Record<string, string[]>[] {
  if (mayCall(id, [])) return []
  const scopes = scopesOpening(id)
  return [{ session: [] }, ...(scopes.length > 0 ? [{ key: scopes }] : [])]
}

function operationOf({ schema, url }: RouteOptions): OperationId | undefined {
  const { operationId, hide } = schema ?? {}
  if (hide) return undefined
  if (operationId === undefined) throw new Error(`${url} names no operation`)
  if (operationId in PERMISSIONS) return operationId as OperationId
  throw new Error(`${url} has no row in the permission table (operation ${operationId})`)
}
