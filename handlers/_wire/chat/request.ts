// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../../matriz/index.ts'
import type { RunRequest, TextFormat } from '../../../matriz/index.ts'
import { given } from '../nullable.ts'
import type { RequestContext } from '../request.ts'
import type { Schemas } from '../schemas.ts'
import { itemsOfMessages } from './messages.ts'
import { reviewChat } from './review.ts'
import type { ChatSettings } from './settings.ts'
import { chatToolChoice, chatTools } from './tools.ts'

type Create = Schemas['CreateChatCompletion']

/**
 * Reads the body of createChatCompletion, which has passed the contract's validator. Throws `unsupported_parameter` and
 * `unsupported_value`, with the path, for what the contract marks as refused, and `invalid_value` for what does not fit together.
 */
export function readChatCompletion(body: Create, { newId, noteIgnored, retains }: RequestContext): RunRequest {
  reviewChat(body, noteIgnored)
  const stream = body.stream ?? false
  const subject = body.safety_identifier ?? body.user
  const metadata = body.metadata ?? {}
  if (given(body.stream_options) && !stream) throw new MatrizError('invalid_value', "'stream_options' is only used together with 'stream'.", { param: 'stream_options' })
  const settings: ChatSettings = { metadata, serviceTier: body.service_tier ?? 'default', includeUsage: body.stream_options?.include_usage ?? false }
  return {
    model: body.model,
    input: itemsOfMessages(body.messages, newId),
    references: [],
    tools: chatTools(body.tools ?? []),
    toolChoice: chatToolChoice(body.tool_choice),
    parallelToolCalls: body.parallel_tool_calls ?? true,
    format: formatOf(body.response_format),
    ...sampling(body),
    store: retains && (body.store ?? false),
    stream,
    background: false,
    truncation: 'disabled',
    metadata,
    ...(given(subject) && { subject }),
    projection: { surface: 'chat.completions', settings }
  }
}

type Sampling = Pick<
  RunRequest,
  'maxOutputTokens' | 'temperature' | 'topP' | 'stop' | 'seed' | 'frequencyPenalty' | 'presencePenalty' | 'reasoningEffort' | 'verbosity'
>

function sampling(body: Create): Sampling {
  const maxOutputTokens = tokenLimit(body)
  const stop = stopTexts(body.stop)
  return {
    ...(given(maxOutputTokens) && { maxOutputTokens }),
    ...(given(body.temperature) && { temperature: body.temperature }),
    ...(given(body.top_p) && { topP: body.top_p }),
    ...(stop.length > 0 && { stop }),
    ...(given(body.seed) && { seed: body.seed }),
    ...(used(body.frequency_penalty) && { frequencyPenalty: body.frequency_penalty }),
    ...(used(body.presence_penalty) && { presencePenalty: body.presence_penalty }),
    ...(given(body.reasoning_effort) && { reasoningEffort: body.reasoning_effort }),
    ...(given(body.verbosity) && { verbosity: body.verbosity })
  }
}

/** A penalty of 0 is none. */
function used(penalty: number | null | undefined): penalty is number {
  return given(penalty) && penalty !== 0
}

function tokenLimit({ max_completion_tokens: limit, max_tokens: older }: Create): number | null | undefined {
  if (given(limit) && given(older) && limit !== older) {
    throw new MatrizError('invalid_value', "'max_tokens' is the older name of 'max_completion_tokens': give only one of them.", { param: 'max_tokens' })
  }
  return limit ?? older
}

function stopTexts(stop: Create['stop']): readonly string[] {
  const texts = given(stop) ? [stop].flat() : []
  for (const [index, text] of texts.entries()) {
    // Half a character would be cut out of the middle of others.
    if (!text.isWellFormed()) throw new MatrizError('invalid_value', "A text in 'stop' is not well-formed Unicode.", { param: typeof stop === 'string' ? 'stop' : `stop[${index}]` })
  }
  return texts
}

function formatOf(format: Create['response_format']): TextFormat {
  if (!given(format)) return { type: 'text' }
  if (format.type !== 'json_schema') return { type: format.type }
  const { name, schema, strict, description } = format.json_schema
  return {
    type: 'json_schema',
    name,
    schema,
    strict: strict ?? false,
    ...(given(description) && { description }),
    param: 'response_format.json_schema.schema'
  }
}
