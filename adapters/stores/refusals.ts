// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/errors.ts'

/** The conversation of a new run is not there. */
export function conversationNotFound(id: string): MatrizError {
  return new MatrizError('conversation_not_found', `Conversation with id '${id}' not found.`, { param: 'conversation' })
}

/** Another run is using the conversation. */
export function conversationBusy(id: string): MatrizError {
  return new MatrizError('conversation_busy', `Another response is being made in conversation '${id}'.`, { param: 'conversation' })
}

/** The Idempotency-Key of a new run is another request's by now: whoever reserved it was taken for lost. */
export function reservationLost(): MatrizError {
  return new MatrizError('fence_lost', 'Another request has the Idempotency-Key by now.')
}

/** The item that a page should begin behind is not in `place`. */
export function afterNotFound(after: string, place: 'response' | 'conversation'): MatrizError {
  return new MatrizError('item_not_found', `No item with id '${after}' in this ${place}.`, { param: 'after' })
}

/** An id that the conversation has already. */
export function itemTaken(itemId: string): MatrizError {
  return new MatrizError('invalid_value', `The conversation has an item with id '${itemId}' already.`, { param: 'items' })
}

/** Whether the secret with this fingerprint is to be noted. Throws `store_unavailable` for one that the store was not made with. */
export function judgeSecret(known: string | undefined, fingerprint: string, previous: string | undefined): 'known' | 'new' {
  if (known === fingerprint) return 'known'
  if (known === undefined || known === previous) return 'new'
  throw new MatrizError('store_unavailable', 'The store was made with another secret than the one given. Give that one, or give it as the previous secret.')
}

/** The name of an index that another one, or an alias, has in its project. */
export function indexNameTaken(name: string): MatrizError {
  return new MatrizError('index_name_taken', `The name '${name}' is taken.`, { param: 'name' })
}

/** The project that a page should begin behind never was. */
export function projectNotFound(id: string, param: string): MatrizError {
  return new MatrizError('project_not_found', `No project with id '${id}'.`, { param })
}

/** The service account that a page should begin behind, or that a key is to belong to, is not there. */
export function accountNotFound(id: string, param: string): MatrizError {
  return new MatrizError('service_account_not_found', `No service account with id '${id}'.`, { param })
}

/** The key that a page should begin behind never was. */
export function keyNotFound(id: string, param: string): MatrizError {
  return new MatrizError('api_key_not_found', `No key with id '${id}'.`, { param })
}
