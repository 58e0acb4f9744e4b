// SPDX-License-Identifier: Apache-2.0
// What the Open Responses specification of 2026-04-24 demands of a response object, written down by hand: the
// contract must not be the only judge of its own replies.

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const integer: Check = (value) => Number.isInteger(value)
const number: Check = (value) => typeof value === 'number'
const flag: Check = (value) => typeof value === 'boolean'
const list: Check = (value) => Array.isArray(value)
const orNull = (check: Check): Check => (value) => value === null || check(value)
const oneOf = (...words: readonly string[]): Check => (value) => typeof value === 'string' && words.includes(value)
/** An object that has all of these keys, each as it must be. */
const object = (keys: Readonly<Record<string, Check>>): Check => (value) => typeof value === 'object' && value !== null && Object.entries(keys).every(([key, check]) => Object.hasOwn(value, key) && check(Reflect.get(value, key)))
/** Keys that may be left out and never be null. */
const optional = (keys: Readonly<Record<string, Check>>): Check => (value) => typeof value === 'object' && value !== null && Object.entries(keys).every(([key, check]) => !Object.hasOwn(value, key) || check(Reflect.get(value, key)))
const all = (...checks: readonly Check[]): Check => (value) => checks.every((check) => check(value))
const each = (check: Check): Check => (value) => Array.isArray(value) && value.every(check)

const format: Check = (value) => object({ type: oneOf('text', 'json_object', 'json_schema') })(value)
const choice: Check = (value) => oneOf('none', 'auto', 'required')(value) || all(object({ type: oneOf('function') }), optional({ name: text }))(value) || object({ type: oneOf('allowed_tools'), tools: list, mode: text })(value)
const tool: Check = object({ type: oneOf('function'), name: text, description: orNull(text), parameters: orNull(object({})), strict: orNull(flag) })

/** Every key that a response must have, null or not. */
const required: Readonly<Record<string, Check>> = {
  id: text, object: oneOf('response'), created_at: integer, completed_at: orNull(integer), status: oneOf('completed', 'failed', 'in_progress', 'incomplete', 'queued'),
  incomplete_details: orNull(object({ reason: text })), model: text, previous_response_id: orNull(text), instructions: orNull(text), output: list,
  error: orNull(object({ code: text, message: text })), tools: each(tool), tool_choice: choice, truncation: oneOf('auto', 'disabled'), parallel_tool_calls: flag,
  text: all(object({ format }), optional({ verbosity: oneOf('low', 'medium', 'high') })), top_p: number, presence_penalty: number, frequency_penalty: number, top_logprobs: integer,
  temperature: number, reasoning: orNull(object({ effort: orNull(text), summary: orNull(text) })),
  usage: orNull(object({ input_tokens: integer, output_tokens: integer, total_tokens: integer, input_tokens_details: object({ cached_tokens: integer }), output_tokens_details: object({ reasoning_tokens: integer }) })),
  max_output_tokens: orNull(integer), max_tool_calls: orNull(integer), store: flag, background: flag, service_tier: text, metadata: object({}),
  safety_identifier: orNull(text), prompt_cache_key: orNull(text)
}

const itemStatus = oneOf('in_progress', 'completed', 'incomplete')
const part: Check = (value) => all(object({ type: oneOf('output_text'), text, annotations: list }), optional({ logprobs: list }))(value) || object({ type: oneOf('refusal'), refusal: text })(value)
const items: Readonly<Record<string, Check>> = {
  message: all(object({ id: text, status: itemStatus, role: text, content: each(part) }), optional({ phase: text })),
  function_call: object({ id: text, call_id: text, name: text, arguments: text, status: itemStatus }),
  reasoning: all(object({ id: text, summary: each(object({ type: oneOf('summary_text'), text })) }), optional({ content: list, encrypted_content: text }))
}

/** What is wrong with a response object, by the place; empty when nothing is. */
export function openResponsesProblems(response: unknown): readonly string[] {
  if (typeof response !== 'object' || response === null) return ['it is no object']
  const own = Object.entries(required).filter(([key, check]) => !Object.hasOwn(response, key) || !check(Reflect.get(response, key))).map(([key]) => `${key}: ${JSON.stringify(Reflect.get(response, key))}`)
  const output = Reflect.get(response, 'output') as unknown
  const inner = (Array.isArray(output) ? (output as readonly { readonly type?: string }[]) : []).flatMap((item, index) => (items[item.type ?? '']?.(item) === true ? [] : [`output[${index}]: ${JSON.stringify(item)}`]))
  return [...own, ...inner]
}
