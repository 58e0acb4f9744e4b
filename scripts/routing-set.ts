// SPDX-License-Identifier: Apache-2.0
// The prompts that routing is measured on, and which of them nobody may write rules for.
import { createHash } from 'node:crypto'

/** One labelled prompt of evals/routing.jsonl. */
export interface RoutingCase {
  readonly id: string
  readonly prompt: string
  readonly intent: string
}

/** Reads the lines of the set. It is ours, and held against its own rules by tests/matriz/routing-set.test.ts. */
export function routingCases(text: string): readonly RoutingCase[] {
  return text.trim().split('\n').map((line) => JSON.parse(line) as RoutingCase)
}

/** Whether a prompt is of the sealed third, chosen by its hash. */
export function isSealed({ prompt }: Pick<RoutingCase, 'prompt'>): boolean {
  return Number.parseInt(createHash('sha256').update(prompt).digest('hex').slice(0, 8), 16) % 3 === 0
}
