// SPDX-License-Identifier: Apache-2.0
// Every place of the contract where somebody's text can stand, and what is asked of each.
import { join } from 'node:path'
import { readContract } from '../../../scripts/generate/contract.ts'
import { guardPaths } from '../../../scripts/generate/guard-paths.ts'
import type { GuardPath } from '../../../scripts/generate/guard-paths.ts'
import { guardPlan } from '../../../scripts/generate/guard-plan.ts'

export const contract = readContract(join(import.meta.dirname, '../../../spec/lukhas-openai.yaml'))

/** All of them, exempt ones included. */
export const allPaths: readonly GuardPath[] = guardPaths(guardPlan(contract))

/** Those of the parts that are judged. */
export function judgedPaths(...parts: readonly GuardPath['part'][]): readonly GuardPath[] {
  return allPaths.filter(({ part, surface }) => surface !== undefined && parts.includes(part))
}

/** The number of a canary, told by its text. */
export function canaryOf(number: number): string {
  return `canary${String(number).padStart(6, '0')}x`
}

export const canaryShape = /canary\d{6}x/g

/** How a path is asked for or answered. */
export type Mode = 'json' | 'stream' | 'background' | 'websocket' | 'form' | 'stored' | 'resume'

/** One path in one mode, and what is wrong with it; nothing where it is covered. */
export interface Cell {
  readonly path: GuardPath
  readonly mode: Mode
  problem?: string
}

export function nameOf({ path: { operation, part, path, surface }, mode }: Cell): string {
  return `${operation} ${part} ${path} (${surface ?? 'exempt'}, ${mode})`
}
