// SPDX-License-Identifier: Apache-2.0
import type { RetentionRule } from '../../matriz/ports.ts'

/** Retention rules by project; what a project's own rule says goes before what is said for all. */
export interface Retention {
  readonly projects: ReadonlyMap<string, number>
  /** For all other projects; undefined keeps theirs for ever. */
  readonly others: number | undefined
}

/** The rules, sorted; of two for the same project the first one counts. */
export function toRetention(rules: readonly RetentionRule[]): Retention {
  const projects = new Map<string, number>()
  for (const { project, createdBeforeMs } of rules) {
    if (project !== undefined && !projects.has(project)) projects.set(project, createdBeforeMs)
  }
  return { projects, others: rules.find(({ project }) => project === undefined)?.createdBeforeMs }
}

/** Before which moment things of the project are to go; undefined when they stay. */
export function cutoffOf({ projects, others }: Retention, project: string): number | undefined {
  return projects.get(project) ?? others
}
