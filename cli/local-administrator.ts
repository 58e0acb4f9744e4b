// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto'
import { newRandomId } from '../adapters/clock/random-ids.ts'
import { systemClock } from '../adapters/clock/system-clock.ts'
import { requestBody, requestQuery } from '../generated/validators.cjs'
import type { HandlerContext } from '../handlers/context.ts'
import { handlers } from '../handlers/index.ts'
import { createAdministration, MatrizError } from '../matriz/index.ts'
import type { Stores } from '../matriz/index.ts'
import { knownScopes } from '../server/development-key.ts'
import { RefusedError } from '../server/errors.ts'
import { createKeyMinter, derivePepper } from '../server/keys.ts'
import type { InstallationSecrets } from '../server/secrets.ts'
import { refuseInvalid } from '../server/validation-errors.ts'
import { bodyOf } from './administration-call.ts'
import type { AdministrationOperation, Administrator, BodyOf, CallOperation, GivenCall } from './administration-call.ts'
import { CallFailure } from './server-call.ts'

/** The handlers of a server over stores that are at hand: whoever holds those needs no key. */
export function createLocalAdministrator(tenant: string, { keys, projects }: Pick<Stores, 'keys' | 'projects'>, secrets: InstallationSecrets): Administrator {
  const administration = createAdministration({
    clock: systemClock, newId: newRandomId, keys, projects, scopes: knownScopes,
    minter: createKeyMinter(derivePepper(secrets.current), randomBytes),
    policy: { decide: () => ({ allow: true, rule: 'operator' }) },
    // Which models there are is known to whoever serves them.
    models: async () => undefined
  })
  const of = (whose: string): CallOperation => async <K extends AdministrationOperation>(id: K, given: GivenCall = {}) => {
    const principal = { keyId: 'operator', tenant: whose, project: '', scopes: knownScopes.admin, lane: 'prod' } as const
    // What these handlers use of a context, and the table ties each to its call and its reply.
    const context = { administration, principal, noteIgnored: () => undefined } as Partial<HandlerContext> as HandlerContext
    const handler = handlers[id] as unknown as (call: object, context: HandlerContext) => Promise<{ readonly body: BodyOf<K> }>
    const reply = await refusing(() => handler({ path: given.path ?? {}, query: checked(requestQuery[id], given.query ?? {}), body: checked(validatorOf(id), bodyOf(id, given)) }, context))
    return reply.body
  }
  return { call: of(tenant), local: { tenant, keys, of } }
}

type Validator = (typeof requestQuery)[AdministrationOperation]

function validatorOf(id: AdministrationOperation): Validator | undefined {
  return (requestBody as Readonly<Record<string, Validator | undefined>>)[id]
}

/** As a server checks it: with what the contract puts in the place of what is missing. */
function checked(validate: Validator | undefined, value: unknown): unknown {
  if (validate !== undefined && !validate(value)) refuseInvalid(validate.errors, value)
  return value
}

/** What is refused is told as a server tells it. */
async function refusing<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (thrown) {
    if (thrown instanceof RefusedError || (thrown instanceof MatrizError && thrown.code !== 'store_unavailable')) throw new CallFailure(thrown.message, 1, thrown)
    throw thrown
  }
}
