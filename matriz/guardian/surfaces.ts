// SPDX-License-Identifier: Apache-2.0

/**
 * Where a text stands, for rules to name. `metadata` are names, descriptions and metadata of anything that is stored;
 * `index` is a vector's text and metadata.
 */
export const guardedSurfaces = [
  'input', 'instructions', 'tool_definitions', 'tool_arguments', 'tool_results', 'files', 'index', 'embeddings', 'dreams', 'metadata', 'output', 'output_arguments'
] as const

export type GuardedSurface = (typeof guardedSurfaces)[number]

/** What leaves as it is made: a rule on these has to decide within a bounded hold-back, or say that it withholds. */
export const streamedSurfaces: readonly GuardedSurface[] = ['output', 'output_arguments']
