// SPDX-License-Identifier: Apache-2.0
import { unfold, unsealItems } from '../compaction/sealed-items.ts'
import { MatrizError } from '../errors.ts'
import type { CompactionItem, ConversationItem } from '../items.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { Principal } from '../request.ts'

/**
 * The conversation as a model reads it: each compaction replaced by what it holds, every item with the role it had.
 * `placeOf` says where the caller wrote an item, undefined for one that was stored. Throws `invalid_value` for a compaction that this installation did not
 * make for this tenant.
 */
export function openCompactions(
  items: readonly ConversationItem[], { tenant }: Principal, { sealer }: Pick<MatrizDependencies, 'sealer'>,
  placeOf: (item: CompactionItem) => string | undefined = () => undefined
): readonly ConversationItem[] {
  if (!items.some(({ kind }) => kind === 'compaction')) return items
  let opened: ConversationItem[] = []
  for (const item of items) {
    if (item.kind !== 'compaction') {
      opened.push(item)
      continue
    }
    const held = unsealItems(item.sealed, tenant, sealer)
    if (held === undefined) throw unreadable(placeOf(item))
    opened = unfold(opened, item, held)
  }
  return opened
}

/** Throws `invalid_value` for the first compaction that could never be opened; `list` is where the caller wrote the items. */
export function checkCompactions(items: readonly ConversationItem[], list: string, { tenant }: Principal, { sealer }: Pick<MatrizDependencies, 'sealer'>): void {
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'compaction' || unsealItems(item.sealed, tenant, sealer) !== undefined) continue
    throw unreadable(`${list}[${index}]`)
  }
}

function unreadable(place: string | undefined): MatrizError {
  const named = place === undefined ? 'a compaction of the conversation' : `the compaction in '${place}'`
  return new MatrizError('invalid_value', `The encrypted content of ${named} could not be opened: it was not made here, or not for you.`, place === undefined ? {} : { param: `${place}.encrypted_content` })
}
