// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../../matriz/index.ts'
import { given } from './nullable.ts'
import { Reviewer } from './reviewer.ts'
import type { Note } from './reviewer.ts'
import type { Schemas } from './schemas.ts'

type Body = Schemas['CreateResponse'] & Schemas['InputTokensRequest']

/**
 * Holds a valid body against what the contract says each part of it does. Throws `unsupported_parameter` or
 * `unsupported_value`, with the path, for what is refused; names what has no effect.
 */
export function reviewBody<K extends 'CreateResponse' | 'InputTokensRequest' | 'CompactRequest'>(schema: K, body: Schemas[K], note: Note): void {
  const review = new Reviewer(note)
  review.fields(schema, body, '')
  // One body has fields that the other lacks; what is not there is not looked at.
  const { tools, tool_choice: choice, text, reasoning, include, input } = body as Partial<Body>
  each(tools, 'tools', (tool, path) => { reviewTool(review, tool, path) })
  if (typeof choice === 'object' && choice !== null) reviewChoice(review, choice, [...(tools ?? []), ...broughtAlong(input)])
  if (given(text)) reviewText(review, text)
  if (given(reasoning)) review.fields('ReasoningOptions', reasoning, 'reasoning')
  each(include, 'include', (value, path) => { review.value('Include', value, path) })
  if (typeof input !== 'string') each(input, 'input', (item, path) => { reviewItem(review, item, path) })
}

/** Holds valid items, which stand in `list`, against the contract. Throws as `reviewBody` does. */
export function reviewItems(items: readonly Schemas['InputItem'][], list: string, note: Note): void {
  const review = new Reviewer(note)
  each(items, list, (item, path) => { reviewItem(review, item, path) })
}

function reviewText(review: Reviewer, text: Schemas['TextOptions']): void {
  review.fields('TextOptions', text, 'text')
  if (given(text.format)) review.tagged('TextFormat', text.format, 'text.format')
}

function reviewTool(review: Reviewer, tool: Schemas['Tool'], path: string): void {
  review.tagged('Tool', tool, path)
  if (tool.type === 'namespace') each(tool.tools, `${path}.tools`, (inner, innerPath) => { reviewTool(review, inner, innerPath) })
  if (tool.type === 'file_search' && given(tool.ranking_options)) review.fields('FileSearchRanking', tool.ranking_options, `${path}.ranking_options`)
  if (tool.type === 'custom' && given(tool.format)) review.tagged('CustomToolFormat', tool.format, `${path}.format`)
}

function reviewChoice(review: Reviewer, choice: Schemas['ToolChoice'], tools: readonly Schemas['Tool'][]): void {
  review.tagged('ToolChoice', choice, 'tool_choice')
  if (choice.type !== 'allowed_tools') return
  each(choice.tools, 'tool_choice.tools', (tool, path) => {
    review.tagged('AllowedTool', tool, path)
    // The caller's own tools are looked for by name, later.
    if (tool.type === 'function' || tool.type === 'custom' || tools.some(({ type }) => type === tool.type)) return
    throw new MatrizError('invalid_value', `Tool choice '${tool.type}' not found in 'tools' parameter.`, { param: 'tool_choice' })
  })
}

/** Tools that came in as items. */
function broughtAlong(input: Body['input']): readonly Schemas['Tool'][] {
  return typeof input === 'string' ? [] : (input ?? []).flatMap((item) => (item.type === 'additional_tools' ? item.tools : []))
}

function reviewItem(review: Reviewer, item: Schemas['InputItem'], path: string): void {
  switch (item.type) {
    case undefined:
    case null:
    case 'message':
      if ('role' in item) reviewMessage(review, item, path)
      else review.fields('BareItemReference', item, path)
      return
    default:
      review.tagged('TypedInputItem', item, path)
      reviewInner(review, item, path)
  }
}

/** Reviews what an item holds besides its own fields. */
function reviewInner(review: Reviewer, item: Schemas['TypedInputItem'], path: string): void {
  switch (item.type) {
    case 'function_call_output':
    case 'custom_tool_call_output':
      if (typeof item.output !== 'string') each(item.output, `${path}.output`, (part, partPath) => { review.tagged('InputPart', part, partPath) })
      return
    case 'reasoning':
      each(item.summary, `${path}.summary`, (part, partPath) => { review.fields('ClientSummaryPart', part, partPath) })
      each(item.content, `${path}.content`, (part, partPath) => { review.fields('ClientReasoningPart', part, partPath) })
      return
    case 'file_search_call':
      each(item.results, `${path}.results`, (result, resultPath) => { review.fields('ClientFileSearchResult', result, resultPath) })
      return
    case 'additional_tools':
      each(item.tools, `${path}.tools`, (tool, toolPath) => { reviewTool(review, tool, toolPath) })
      return
    default:
  }
}

function reviewMessage(review: Reviewer, item: Schemas['Message'], path: string): void {
  const assistant = item.role === 'assistant'
  review.fields(assistant ? 'AssistantMessage' : 'InputMessage', item, path)
  if (typeof item.content === 'string') return
  each<Schemas['InputPart'] | Schemas['AssistantPart']>(item.content, `${path}.content`, (part, partPath) => {
    review.tagged(assistant ? 'AssistantPart' : 'InputPart', part, partPath)
    if (part.type !== 'output_text') return
    each(part.annotations, `${partPath}.annotations`, (annotation, place) => { review.tagged('ClientAnnotation', annotation, place) })
  })
}

function each<T>(values: readonly T[] | null | undefined, path: string, review: (value: T, path: string) => void): void {
  values?.forEach((value, index) => { review(value, `${path}[${index}]`) })
}
