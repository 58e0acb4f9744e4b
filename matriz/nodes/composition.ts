// SPDX-License-Identifier: Apache-2.0
import type { AnswerPart, CognitiveNode, NodeContext, TextAnswer, Thought, Verification } from './cognitive-node.ts'
import { outcomeOf } from './composition-reference.ts'
import type { Outcome } from './composition-reference.ts'
import { planOf } from './composition-plan.ts'
import type { Step } from './composition-plan.ts'

/** What one part came to. */
interface Done {
  readonly step: Step
  /** The part with what it referred to filled in. */
  readonly asked: string
  /** Absent when no node had an answer. */
  readonly node?: CognitiveNode
  readonly answer?: TextAnswer
  readonly outcome?: Outcome
}

/** The least that a part must be sure of for another one to be built on it. */
const sureEnough = 0.6

/** Answers a question of several parts: each by the node for it, in order, what came before filled in. */
export function composition(parts: readonly CognitiveNode[]): CognitiveNode {
  return {
    capability: 'answer.compose',
    answers: ['compound', 'arithmetic', 'date', 'conversion', 'fact'],
    nodeType: 'COMPUTATION',
    exact: true,
    /** Sums upon sums are one calculation, and still several steps. */
    applies: ({ question, intent }) => intent.kind === 'compound' || planOf(question.trim())?.some(({ continuation }) => continuation !== undefined) === true,
    async process(thought, context) {
      const done = await work(parts, thought, context)
      return done === undefined ? undefined : answerOf(done)
    },
    async verify(thought, answer, context) {
      const done = await work(parts, thought, context)
      if (done === undefined || answer.kind !== 'text') return [failed('there are no parts')]
      const again = answerOf(done)
      const same: Verification = { method: 'logical', passed: again?.text === answer.text, explanation: 'every part is in the answer, in order' }
      return [same, ...(await Promise.all(done.map(one => verifyPart(one, thought, context)))).flat()]
    }
  }
}

/** Undefined when the first part has no answer: then nothing can be built on it. */
async function work(parts: readonly CognitiveNode[], thought: Thought, context: NodeContext): Promise<readonly Done[] | undefined> {
  const plan = planOf(thought.question.trim())
  if (plan === undefined) return undefined
  const done: Done[] = []
  for (const step of plan) {
    done.push(await workOn(step, done.at(-1)?.outcome, { parts, thought, context }))
    if (done[0]?.answer === undefined) return undefined
  }
  return done
}

interface Means {
  readonly parts: readonly CognitiveNode[]
  readonly thought: Thought
  readonly context: NodeContext
}

async function workOn(step: Step, before: Outcome | undefined, means: Means): Promise<Done> {
  const asked = askedIn(step, before)
  if (asked === undefined) return { step, asked: step.clause }
  const unit = step.continuation?.keepsUnit === true ? before?.unit : undefined
  for (const node of means.parts.filter(({ answers }) => answers.includes(step.kind))) {
    const answer = await node.process(partOf(means.thought, step, asked), means.context)
    if (answer?.kind === 'text' && answer.confidence >= sureEnough) return { step, asked, node, answer, outcome: outcomeIn(answer, unit) }
  }
  return { step, asked }
}

/** A part with what it refers to filled in; undefined when what came before is nothing that it can take up. */
function askedIn({ continuation, clause }: Step, before: Outcome | undefined): string | undefined {
  return continuation === undefined ? clause : before === undefined ? undefined : continuation.resolve(before)
}

/** The thought of one part alone. */
function partOf(thought: Thought, { kind }: Step, asked: string): Thought {
  return { ...thought, question: asked, cut: false, before: '', intent: { kind, confidence: 0.9 }, recollections: [] }
}

/** What an answer came to: the value that it names, else what stands behind its last sign of equality, else the answer itself. */
function outcomeIn(answer: TextAnswer, unit: string | undefined): Outcome {
  const said = answer.value ?? /[=≈]\s*([^=≈\n]+)$/.exec(answer.text.trim().replace(/\s\([^()\n]{1,200}\)$/, ''))?.[1] ?? answer.text
  const outcome = outcomeOf(said)
  return unit === undefined || outcome.number === undefined || outcome.unit !== undefined ? outcome : { ...outcome, unit, text: `${outcome.text} ${unit}` }
}

/** One line for each part. Undefined when none is left that anybody asked for. */
function answerOf(done: readonly Done[]): TextAnswer | undefined {
  const answered = done.filter(({ answer }) => answer !== undefined)
  if (answered.length === 0) return undefined
  const missing = done.length - answered.length
  const lines = done.map((one, index) => `${index + 1}. ${lineOf(one)}`)
  const sources = [...new Set(answered.flatMap(({ answer }) => answer?.sources ?? []))]
  const last = done.at(-1)?.outcome
  return {
    kind: 'text', text: lines.join('\n'), parts: answered.flatMap(partFrom),
    confidence: missing > 0 ? 0.5 : Math.min(...answered.map(({ answer }) => answer?.confidence ?? 0)),
    ...(sources.length === 0 ? {} : { sources }), ...(last === undefined ? {} : { value: last.text })
  }
}

function lineOf({ step, asked, answer, outcome }: Done): string {
  if (answer === undefined) return `${step.clause}: I don't know.`
  const text = answer.text.trim()
  const said = outcome?.unit !== undefined && step.continuation?.keepsUnit === true && !text.endsWith(outcome.unit) && /[=≈][^=≈]*$/.test(text) ? `${text} ${outcome.unit}` : text
  // A value alone says nothing of what was done.
  const bare = step.kind === 'text_operation' || said.split(/\s+/).length < 3
  return bare ? `${named(asked)}: ${said}` : said
}

/** A part as a headline. */
function named(asked: string): string {
  const plain = asked.trim().replace(/[\s.?!:]+$/, '')
  const short = plain.length <= 80 ? plain : `${plain.slice(0, 77)}…`
  return `${short.slice(0, 1).toUpperCase()}${short.slice(1)}`
}

function partFrom({ asked, node, answer }: Done): AnswerPart[] {
  return node === undefined || answer === undefined ? [] : [{ capability: node.capability, nodeType: node.nodeType, asked, answer }]
}

async function verifyPart({ step, asked, node, answer }: Done, thought: Thought, context: NodeContext): Promise<readonly Verification[]> {
  if (node === undefined || answer === undefined) return []
  return node.verify(partOf(thought, step, asked), answer, context)
}

function failed(explanation: string): Verification {
  return { method: 'logical', passed: false, explanation }
}
