// SPDX-License-Identifier: Apache-2.0
import type { JsonSchema } from '../request.ts'
import { arithmetic, valueAsked } from './arithmetic.ts'
import type { CognitiveNode, NodeContext, TextAnswer, Thought, Verification } from './cognitive-node.ts'
import { conversion } from './conversion.ts'
import { dates } from './date.ts'
import { factLookup } from './fact-lookup.ts'
import { classify } from './intent-rules.ts'
import { obedience } from './obedience.ts'
import { recall } from './recall.ts'
import { isRecord } from './schema-shape.ts'
import { TextFiller } from './text-filler.ts'
import { textOperations, worksInline } from './text-operations.ts'
import { latestResults, resultText } from './tool-answer.ts'
import { validInstance } from './valid-instance.ts'

/** Fills the schema that was asked for from the text, and leaves the rest as plain as the schema allows. */
export const structuredOutput: CognitiveNode = {
  capability: 'structure.fill',
  answers: ['structured'],
  nodeType: 'COMPUTATION',
  exact: false,
  process(thought, context) {
    const { format } = thought.request
    if (format.type === 'text') return undefined
    return format.type === 'json_object' ? jsonObject(thought, context) : filled(format.schema, thought, context)
  },
  async verify(thought, answer, context) {
    const { format } = thought.request
    if (answer.kind !== 'text' || format.type === 'text') return [structural(false, 'there is no document')]
    const value: unknown = JSON.parse(answer.text)
    if (format.type === 'json_object') return [structural(isRecord(value), 'is an object')]
    const problems = await context.checkValue(format.schema, value)
    return [structural(problems.length === 0, problems[0]?.message ?? 'fits the schema')]
  }
}

async function filled(schema: JsonSchema, thought: Thought, context: NodeContext): Promise<TextAnswer | undefined> {
  const results = latestResults(thought)
  const replayed = await replay(schema, results.map(resultText), context)
  if (replayed !== undefined) return { kind: 'text', text: replayed, confidence: 0.95, json: true, sources: results.map(({ id }) => id) }
  const source = results.length === 0 ? thought.question : results.map(resultText).join('\n')
  const made = await validInstance(schema, new TextFiller(source, { eager: false, answer: () => plainAnswer(thought, context) }), context)
  return made === undefined ? undefined : { kind: 'text', text: JSON.stringify(made.value), confidence: made.filled > 0 ? 0.7 : 0.3, json: true }
}

/** What a tool returned may already be the document. */
async function replay(schema: JsonSchema, results: readonly string[], context: NodeContext): Promise<string | undefined> {
  const [only] = results
  if (only === undefined || results.length > 1) return undefined
  const value = parsed(only)
  return value !== undefined && (await context.checkValue(schema, value)).length === 0 ? JSON.stringify(value) : undefined
}

function jsonObject(thought: Thought, context: NodeContext): TextAnswer {
  const embedded = parsed(/\{[^]*\}/.exec(thought.question.slice(0, 20_000))?.[0] ?? '')
  if (isRecord(embedded)) return { kind: 'text', text: JSON.stringify(embedded), confidence: 0.7, json: true }
  const results = latestResults(thought)
  const value = results.length > 0
    ? { results: results.map(result => parsed(resultText(result)) ?? resultText(result)) }
    : { answer: plainAnswer(thought, context) ?? null }
  return { kind: 'text', text: JSON.stringify(value), confidence: 0.6, json: true }
}

/** What MATRIZ would say in plain words, by the nodes that need no waiting; a calculation gives its value alone. */
function plainAnswer(thought: Thought, context: NodeContext): string | undefined {
  const results = latestResults(thought)
  if (results.length > 0) return results.map(resultText).join('\n')
  const value = valueAsked(thought.question)
  if (value !== undefined) return value.text
  const inner: Thought = { ...thought, intent: { kind: 'question', confidence: 1 } }
  const { kind } = classify(thought.question)
  for (const node of [obedience, textOperations, recall, arithmetic, conversion, dates, factLookup]) {
    if (!node.answers.includes(kind) || (node === textOperations && !worksInline(inner))) continue
    const answer = node.process(inner, context)
    if (answer !== undefined && !(answer instanceof Promise) && answer.kind === 'text' && answer.confidence >= 0.4) return answer.value ?? answer.text
  }
  return undefined
}

/** Undefined is no JSON value, so it can stand for none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function structural(passed: boolean, explanation: string): Verification {
  return { method: 'structural', passed, explanation }
}
