// SPDX-License-Identifier: Apache-2.0
import type { components } from '../generated/wire.ts'
import { forTerminal, styled } from './output.ts'

type Trace = components['schemas']['ResponseTrace']
type Step = components['schemas']['TraceStep']
type Node = components['schemas']['MatrizNode']

interface Branch {
  readonly text: string
  readonly branches: readonly Branch[]
}

/** A trace as a tree of lines: the stages as branches, their steps, the nodes that they left, and at decisions what else there was. */
export function traceTree(trace: Trace): string[] {
  const { response_id: id, model, status, steps, nodes } = trace
  const took = steps.reduce((sum, { duration_ms: duration }) => sum + (duration ?? 0), 0)
  const title = `${styled('bold', forTerminal(id))}  ${forTerminal(model)}  ${inColour(status)}  ${milliseconds(took)}`
  const nodesOf = nodesByStep(trace)
  return [title, ...draw(stagesOf(steps).map((stage) => stageBranch(stage, (step) => (nodesOf.get(step.id) ?? []).map((node) => nodeBranch(node, nodes, trace)))))]
}

/** Steps of one stage behind each other; a stage that comes again is another branch. */
function stagesOf(steps: readonly Step[]): readonly (readonly [Step, ...Step[]])[] {
  const stages: [Step, ...Step[]][] = []
  for (const step of steps) {
    const last = stages.at(-1)
    if (last?.[0].stage === step.stage) last.push(step)
    else stages.push([step])
  }
  return stages
}

function stageBranch(steps: readonly [Step, ...Step[]], branchesOf: (step: Step) => readonly Branch[]): Branch {
  const [only] = steps
  const name = styled('bold', only.stage)
  if (steps.length === 1 && only.capability === only.stage) return { text: `${name}  ${outcome(only)}`, branches: branchesOf(only) }
  return { text: name, branches: steps.map((step) => ({ text: `${forTerminal(step.capability)}  ${outcome(step)}`, branches: branchesOf(step) })) }
}

/** The nodes by the step that left them. What is between steps, such as regret, belongs to the step before. */
function nodesByStep({ steps, nodes }: Trace): ReadonlyMap<string, readonly Node[]> {
  const stepOf = new Map(steps.flatMap(({ id, node_ids: nodeIds }) => nodeIds.map((nodeId) => [nodeId, id] as const)))
  const found = new Map<string, Node[]>()
  let current = steps[0]?.id ?? ''
  for (const node of nodes) {
    current = stepOf.get(node.id) ?? current
    found.set(current, [...found.get(current) ?? [], node])
  }
  return found
}

function nodeBranch(node: Node, nodes: readonly Node[], { decisions }: Trace): Branch {
  const { id, type, labels = [], state } = node
  const number = `N${nodes.indexOf(node) + 1}`
  const label = labels[0] === undefined ? '' : `  ${forTerminal(labels[0])}`
  const decision = decisions.find(({ node_id: nodeId }) => nodeId === id)
  return {
    text: `${styled('dim', number)} ${type}${label}  ${styled(state.confidence < 0.5 ? 'yellow' : 'dim', `confidence ${state.confidence.toFixed(2)}`)}`,
    branches: (decision?.alternatives ?? []).map(({ capability, outcome: became, confidence, reason }) => ({
      text: [forTerminal(capability), inColour(became), ...(confidence === null ? [] : [`confidence ${confidence.toFixed(2)}`]), ...(reason === null ? [] : [forTerminal(reason).replaceAll('\n', ' ')])].join('  '), branches: []
    }))
  }
}

function outcome({ outcome: became, duration_ms: duration }: Step): string {
  return duration === null ? styled('yellow', 'under way') : `${inColour(became ?? '')}  ${milliseconds(duration)}`
}

const colours: Readonly<Record<string, 'green' | 'red' | 'yellow'>> = { ok: 'green', completed: 'green', chosen: 'green', failed: 'red', cancelled: 'red', incomplete: 'yellow' }

function inColour(word: string): string {
  return styled(colours[word] ?? 'dim', word.replaceAll('_', ' '))
}

function milliseconds(duration: number): string {
  return `${duration.toFixed(2)} ms`
}

function draw(branches: readonly Branch[], before = ''): string[] {
  return branches.flatMap(({ text, branches: inner }, index) => {
    const last = index === branches.length - 1
    return [`${before}${last ? '└─' : '├─'} ${text}`, ...draw(inner, `${before}${last ? '   ' : '│  '}`)]
  })
}
