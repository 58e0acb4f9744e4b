// SPDX-License-Identifier: Apache-2.0
import type { CustomTool, JsonSchema, Tool } from '../request.ts'
import type { CallsAnswer, CognitiveNode, NodeContext, Thought, Verification } from './cognitive-node.ts'
import { isRecord } from './schema-shape.ts'
import { isToolResult } from './tool-answer.ts'
import { TextFiller } from './text-filler.ts'
import { wordsOfName } from './text-facts.ts'
import { validInstance } from './valid-instance.ts'

/** The least that a tool must have in common with the question before it is called unasked. */
const scoreNeeded = 3
/** How much of the question is compared with the tools. */
const searchLimit = 8_000

/** Calls the caller's tool that fits the question, with arguments taken from the text and valid against its schema. */
export const toolSelection: CognitiveNode = {
  capability: 'tool.select',
  answers: ['tool_call', 'structured', 'arithmetic', 'conversion', 'date', 'logic', 'fact', 'compound', 'vision', 'text_operation', 'recall', 'question', 'statement', 'unknown'],
  nodeType: 'COMPUTATION',
  exact: false,
  /** What tools returned is to be answered from, unless another call is demanded. */
  applies: ({ callable, forced, items }) => callable.some(isSelected) && (forced || !isToolResult(items.at(-1))),
  process(thought, context) {
    const ranked = rank(thought)
    return ranked.length === 0 ? undefined : callFirst(ranked, thought, context)
  },
  async verify(_, answer, context) {
    if (answer.kind !== 'calls') return [failed('there is no call')]
    return Promise.all(answer.calls.map(async call => verifyCall(call.tool, call.arguments, context)))
  }
}

/** Files are searched before anything is thought. */
function isSelected({ kind }: Tool): boolean {
  return kind !== 'file_search'
}

/** The tools that fit, best first. A demanded call takes what there is. */
function rank({ callable, question, forced }: Thought): readonly Tool[] {
  const asked = stems(question.slice(-searchLimit))
  return callable.filter(isSelected).map((tool, index) => ({ tool, index, score: scoreOf(tool, asked) }))
    .filter(({ score }) => forced || score >= scoreNeeded)
    .toSorted((one, other) => other.score - one.score || one.index - other.index)
    .map(({ tool }) => tool)
}

async function callFirst(ranked: readonly Tool[], thought: Thought, context: NodeContext): Promise<CallsAnswer | undefined> {
  for (const tool of ranked) {
    const made = tool.kind === 'custom' ? customInput(thought.question) : await argumentsFor(tool, thought, context)
    if (made !== undefined) return { kind: 'calls', calls: [{ tool, arguments: made }], confidence: thought.forced ? 0.9 : 0.8 }
  }
  return undefined
}

type ToolWithParameters = Exclude<Tool, CustomTool>

/** JSON text; undefined when no valid arguments were found, or when something that the tool demands does not stand in the text. */
async function argumentsFor(tool: ToolWithParameters, { question, forced }: Thought, context: NodeContext): Promise<string | undefined> {
  const schema: JsonSchema = tool.parameters ?? { type: 'object' }
  const made = await validInstance(asObject(schema), new TextFiller(question, { eager: forced ? 'text' : 'names' }), context)
  if (made === undefined || !isRecord(made.value)) return undefined
  const said = (made.invented ?? 0) === 0 && (made.filled > 0 || Object.keys(made.value).length === 0)
  return forced || said ? JSON.stringify(made.value) : undefined
}

/** A schema that says nothing of a type still describes arguments, which are an object. */
function asObject(schema: JsonSchema): JsonSchema {
  return typeof schema === 'boolean' || !('type' in schema || '$ref' in schema || 'anyOf' in schema || 'oneOf' in schema || 'allOf' in schema)
    ? { ...(typeof schema === 'boolean' ? {} : schema), type: 'object' }
    : schema
}

/** A custom tool takes free text: what is in quotes or behind a colon, else the question. */
function customInput(question: string): string {
  const text = question.slice(0, searchLimit).trim()
  return /"([^"]{1,4000})"/.exec(text)?.[1] ?? /:\s+(\S[^]*)$/.exec(text)?.[1] ?? text
}

function scoreOf(tool: Tool, asked: ReadonlySet<string>): number {
  const name = stems(wordsOfName(tool.name).join(' '))
  const described = stems((tool.description ?? '').slice(0, 1_000))
  const parameters = tool.kind !== 'custom' && typeof tool.parameters === 'object' && isRecord(tool.parameters['properties'])
    ? stems(Object.keys(tool.parameters['properties']).slice(0, 50).flatMap(wordsOfName).join(' '))
    : new Set<string>()
  const chosen = tool.kind !== 'custom' ? choicesOf(tool).filter(choice => stems(choice).size > 0 && stems(choice).isSubsetOf(asked)).length : 0
  return Math.min(chosen, 2) + 3 * asked.intersection(name).size + 1.5 * asked.intersection(described.difference(name)).size + asked.intersection(parameters.difference(name).difference(described)).size
}

/** What a tool's parameters may be chosen from. */
function choicesOf({ parameters }: ToolWithParameters): readonly string[] {
  const properties = typeof parameters === 'object' && isRecord(parameters['properties']) ? Object.values(parameters['properties']).slice(0, 50) : []
  const choices = properties.flatMap((one): readonly unknown[] => isRecord(one) && Array.isArray(one['enum']) ? one['enum'].slice(0, 100) : [])
  return choices.filter(choice => typeof choice === 'string')
}

const fillers = new Set(('a an the of to in on for at by with from and or is are was be it this that my your me you i we us do does did can could will would should please what which who how when where why ' +
  'get set use make tool function call returns return given current one any all if not no as into about tell give show let some user').split(' '))

/** The words of a text that mean something, without their endings. */
function stems(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter(word => word.length > 1 && !fillers.has(word)).map(stem))
}

function stem(word: string): string {
  return word.length <= 4 ? word.replace(/s$/, '') : word.replace(/(?:ations?|ators?|ating|ated|ates?|ions?|ings?|ers?|ors?|ed|es|s|e|ly)$/, '')
}

async function verifyCall(tool: Tool, text: string, context: NodeContext): Promise<Verification> {
  if (tool.kind === 'custom') return { method: 'structural', passed: text !== '', explanation: 'free text' }
  const value: unknown = JSON.parse(text)
  const problems = await context.checkValue(tool.parameters ?? { type: 'object' }, value)
  return { method: 'structural', passed: isRecord(value) && problems.length === 0, explanation: problems.length === 0 ? 'fits the schema' : 'does not fit the schema' }
}

function failed(explanation: string): Verification {
  return { method: 'structural', passed: false, explanation }
}
