// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { Indexes, SearchCall } from '../memory/index-calls.ts'
import type { SearchHit } from '../memory/index-store.ts'
import { optionalCount, optionalText, requiredText } from './parameters.ts'
import type { PortedWork } from './ported-work.ts'

const usualCount = 5
/** How much of a text is shown, in UTF-16 units: many long ones would be no answer to anybody. */
const shownUnits = 2_000

/** index.search: the records of an index that are like a text, under the same policy as over HTTP. */
export function searchAnIndex(indexes: Indexes): PortedWork {
  return async (parameters, { caller, signal }) => {
    const mode = (optionalText(parameters, 'mode') ?? 'vector') as SearchCall['mode'] // The manifest lists the modes that there are.
    const call: SearchCall = { mode, text: requiredText(parameters, 'text'), k: optionalCount(parameters, 'k') ?? usualCount, include: { vector: false, text: true, metadata: true }, signal }
    try {
      const { index, hits } = await indexes.search(caller.principal, requiredText(parameters, 'index'), call)
      return { index_id: index.id, name: index.name, metric: index.metric, mode, hits: hits.map(toResult) }
    } catch (thrown) {
      throw asParameter(thrown)
    }
  }
}

function toResult({ id, score, text, metadata = {} }: SearchHit): unknown {
  const shown = text?.slice(0, shownUnits).toWellFormed()
  return { id, score, text: shown ?? null, truncated: text !== undefined && text.length > shownUnits, metadata }
}

/** What is wrong with the index or the text is wrong with a parameter here. */
function asParameter(thrown: unknown): unknown {
  if (!(thrown instanceof MatrizError)) return thrown
  switch (thrown.code) {
    case 'index_not_found':
    case 'index_model_mismatch':
      return new MatrizError('invalid_value', thrown.message, { param: 'index', cause: thrown })
    case 'context_length_exceeded':
      return new MatrizError('invalid_value', thrown.message, { param: 'text', cause: thrown })
    default:
      return thrown
  }
}
