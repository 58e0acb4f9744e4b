// SPDX-License-Identifier: Apache-2.0

const form = /^LT-(.+)#N([1-9]\d{0,3})$/s

/**
 * The id of a run's node, counted from 1: `LT-<run>#N<i>`. The run's own id stands where the convention has the trace,
 * because a caller may send one trace id with many requests; the trace id is in the node's provenance.
 */
export function nodeIdOf(runId: string, count: number): string {
  return `LT-${runId}#N${count}`
}

/** The run that a node's id names; undefined for what is no node's id. */
export function runIdOf(nodeId: string): string | undefined {
  return form.exec(nodeId)?.[1]
}
