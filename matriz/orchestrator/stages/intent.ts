// SPDX-License-Identifier: Apache-2.0
import type { ConversationItem, MessageItem, Part } from '../../items.ts'
import type { Intent, Thought } from '../../nodes/cognitive-node.ts'
import { readLimit } from '../../nodes/cognitive-node.ts'
import { classify } from '../../nodes/intent-rules.ts'
import { isToolResult } from '../../nodes/tool-answer.ts'
import { imagesIn } from '../../nodes/vision.ts'
import { callableTools } from '../call-rules.ts'
import type { NodeDraft } from '../graph.ts'
import type { PreparedRun, RunScope, StageReport } from '../scope.ts'

/** What is known before anything was thought: the question, and what may be called. */
export function beginThought({ request, items }: PreparedRun, nowMs: number): Thought {
  const at = items.findLastIndex(isFromUser)
  const question = textOf(items[at])
  const { toolChoice } = request
  return {
    request, items, question: question.text, cut: question.cut,
    before: textOf(items.slice(0, Math.max(0, at)).findLast(({ kind }) => kind === 'message')).text,
    today: new Date(nowMs).toISOString().slice(0, 10),
    intent: { kind: 'unknown', confidence: 0 }, recollections: [],
    callable: request.tools.length === 0 ? [] : callableTools(request),
    forced: toolChoice.mode === 'required' || toolChoice.mode === 'tool' || (toolChoice.mode === 'allowed' && toolChoice.required)
  }
}

/** INTENT: what is asked, by rules. */
export function intent(scope: RunScope): StageReport {
  const { state } = scope
  const found = intentOf(state.thought, scope)
  state.thought = { ...state.thought, intent: found }
  return {
    outcome: 'ok',
    nodes: [{
      type: 'INTENT', labels: [`intent:kind=${found.kind}@1`], capabilities: ['intent.classify'],
      state: { confidence: found.confidence, salience: 1 }, payload: found, ...askedIn(state.thought)
    }]
  }
}

/** The words that the run answers: what the user said last, and what came behind it, such as a tool's result. */
function askedIn({ items }: Thought): Pick<NodeDraft, 'about' | 'restsOn'> {
  const last = items.at(-1)
  const words = items.findLast(isFromUser) ?? last
  return { ...(words === undefined ? {} : { about: words.id }), ...(last === undefined || last === words ? {} : { restsOn: [last.id] }) }
}

/** What the rules say of words that they make nothing of. */
const unread: Intent = { kind: 'unknown', confidence: 0.5 }

/** The form that is demanded goes before what the words say. An engine that alone was asked for reads them itself: no node of ours would answer, whatever they said. */
export function intentOf(thought: Thought, { engine, nodesFirst }: Pick<PreparedRun, 'engine' | 'nodesFirst'>): Intent {
  if (thought.forced) return { kind: 'tool_call', confidence: 1 }
  if (thought.request.format.type !== 'text') return { kind: 'structured', confidence: 1 }
  if (isToolResult(thought.items.at(-1))) return { kind: 'tool_result', confidence: 1 }
  const read = engine === undefined || nodesFirst ? classify(thought.question) : unread
  return imagesIn(thought.items).length > 0 ? withImage(read) : read
}

/** Words that ask for nothing that MATRIZ can do are about the image that stands beside them. */
function withImage(read: Intent): Intent {
  const vision = { kind: 'vision', confidence: 0.9 } as const
  if (read.kind === 'question' || read.kind === 'unknown' || read.kind === 'statement') return { ...vision, alternatives: [read] }
  return { ...read, alternatives: [{ ...vision, confidence: 0.4 }, ...read.alternatives ?? []] }
}

function isFromUser(item: ConversationItem): item is MessageItem {
  return item.kind === 'message' && item.role === 'user'
}

function textOf(item: ConversationItem | undefined): { readonly text: string; readonly cut: boolean } {
  if (item?.kind !== 'message') return { text: '', cut: false }
  const whole = joinParts(item.parts)
  return { text: whole.length <= readLimit ? whole : whole.slice(0, readLimit), cut: whole.length > readLimit }
}

function joinParts(parts: readonly Part[]): string {
  const [only] = parts
  if (parts.length === 1 && only?.kind === 'text') return only.text
  return parts.flatMap(part => part.kind === 'text' ? [part.text] : []).join('\n')
}
