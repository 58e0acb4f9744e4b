// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { EmbeddingModel } from './embedding-model.ts'
import type { EmbeddingModels } from './embedding-models.ts'
import type { IndexChange, ModelLabel } from './index-calls.ts'
import type { BoundModel, StoredIndex } from './index-store.ts'

/** Makes vectors of texts for one index. */
export type EmbedTexts = (texts: readonly string[], signal: AbortSignal) => Promise<readonly Float32Array[]>

/** The model that an index is to be bound to, and how long its vectors will be: asked for one, so that it is known. */
export async function bind(model: EmbeddingModel, dimension: number | undefined, signal: AbortSignal): Promise<{ readonly model: BoundModel; readonly dimension: number }> {
  const [vector] = await embedWith(model, dimension)(['dimension'], signal)
  const length = vector?.length ?? 0
  if (dimension !== undefined && length !== dimension) throw wrongDimension(model, length, dimension)
  return { model: { id: model.id, digest: model.digest(length) }, dimension: length }
}

/** How texts become vectors of the index. Throws `index_model_mismatch` where the index is bound to no model, or to one that is another one by now. */
export async function embedderOf(index: StoredIndex, models: EmbeddingModels): Promise<EmbedTexts> {
  if (index.model === undefined) throw new MatrizError('index_model_mismatch', `The index '${index.name}' is bound to no model: it takes vectors, and no texts to make vectors of.`, { param: 'text' })
  const model = await models.resolve(index.model.id)
  const digest = model.digest(index.dimension)
  if (digest !== index.model.digest) {
    throw new MatrizError('index_model_mismatch', `The index '${index.name}' holds vectors of ${named(index.model)}, and the model is now ${named({ id: model.id, digest })}. ${planOf(index, {})}`, { param: 'text' })
  }
  const embed = embedWith(model, index.dimension)
  return async (texts, signal) => {
    const vectors = await embed(texts, signal)
    const wrong = vectors.find((vector) => vector.length !== index.dimension)
    if (wrong !== undefined) throw wrongDimension(model, wrong.length, index.dimension)
    return vectors
  }
}

/** What is not asked for when it is what comes anyway: not every engine takes a length. */
function embedWith(model: EmbeddingModel, dimension: number | undefined): EmbedTexts {
  return async (inputs, signal) => {
    try {
      const { vectors } = await model.embed({ inputs, ...(dimension === undefined || dimension === model.dimensions ? {} : { dimensions: dimension }) }, signal)
      return vectors
    } catch (thrown) {
      // Here the field is called otherwise.
      if (thrown instanceof MatrizError && thrown.code === 'invalid_value' && thrown.param === 'dimensions') throw new MatrizError('invalid_value', thrown.message.replace('\'dimensions\'', '\'dimension\''), { param: 'dimension', cause: thrown })
      throw thrown
    }
  }
}

function wrongDimension(model: EmbeddingModel, found: number, dimension: number): MatrizError {
  return new MatrizError('invalid_value', `Invalid value for 'dimension': the model '${model.id}' makes vectors of ${found} numbers, not of ${dimension}.`, { param: 'dimension' })
}

/** Throws `index_model_mismatch` for vectors that are labelled as another model's than the index's. */
export function checkLabel({ name, model }: StoredIndex, label: ModelLabel): void {
  const bound = model === undefined ? 'no model' : named(model)
  const refuse = (param: string, given: string): MatrizError =>
    new MatrizError('index_model_mismatch', `The index '${name}' is bound to ${bound}, and '${param}' is ${shown(given)}: their vectors cannot be compared.`, { param })
  if (label.model !== undefined && label.model !== model?.id) throw refuse('model', label.model)
  if (label.digest !== undefined && label.digest !== model?.digest) throw refuse('model_digest', label.digest)
}

/** Throws `index_model_mismatch`, with the way to an index that has them, for a model, a dimension or a metric that is not the index's. */
export function checkUnchanged(index: StoredIndex, change: IndexChange): void {
  for (const param of ['model', 'dimension', 'metric'] as const) {
    const wanted = change[param]
    const present = param === 'model' ? index.model?.id : index[param]
    if (wanted === undefined || wanted === present) continue
    throw new MatrizError('index_model_mismatch', `The ${param} of the index '${index.name}' is ${shown(String(present ?? 'none'))} and cannot become ${shown(String(wanted))}: its vectors would mean nothing any more. ${planOf(index, change)}`, { param })
  }
}

/** How to come to an index of another model without a search that fails. */
function planOf(index: StoredIndex, change: IndexChange): string {
  const model = change.model ?? index.model?.id
  const dimension = change.dimension ?? (change.model === undefined ? index.dimension : undefined)
  const wanted = { name: '(another name)', metric: change.metric ?? index.metric, ...(model === undefined ? {} : { model: clip(model) }), ...(dimension === undefined ? {} : { dimension }) }
  return [
    'To re-embed:',
    `1. PUT /v1/index_aliases/(alias) {"index_id":"${index.id}"} and let searches use the alias.`,
    `2. POST /v1/indexes ${JSON.stringify(wanted)}.`,
    `3. POST /v1/indexes/(new id)/imports {"source":"${index.id}","limit":1000}, again with "after" as long as "next" is not null.`,
    '4. PUT /v1/index_aliases/(alias) {"index_id":"(new id)"}.',
    `5. DELETE /v1/indexes/${index.id}.`
  ].join(' ')
}

function named({ id, digest }: BoundModel): string {
  return `'${id}' (${digest})`
}

function shown(text: string): string {
  return `'${clip(text)}'`
}

function clip(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80)}…`
}
