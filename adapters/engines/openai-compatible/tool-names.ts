// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto'
import type { CallerTool } from '../../../matriz/index.ts'

/** A tool as the caller named it. */
export interface NamedTool {
  readonly tool: 'function' | 'custom'
  readonly name: string
  readonly namespace: string | undefined
}

const longestName = 64

/**
 * The names by which an upstream knows the caller's tools. Upstreams have no namespaces, so `ns` and `name` become
 * `ns__name`; a name that is too long or taken ends in a hash.
 */
export class ToolNames {
  readonly #byUpstream = new Map<string, NamedTool>()
  readonly #byCaller = new Map<string, string>()

  constructor(tools: readonly CallerTool[]) {
    // Plain names first: they are what the caller sees, and must stay as they are.
    for (const tool of tools) if (tool.namespace === undefined) this.#add(tool)
    for (const tool of tools) if (tool.namespace !== undefined) this.#add(tool)
  }

  /** The upstream's name; for a tool of an earlier turn that is no longer there, the one that it would have had. */
  upstream(name: string, namespace?: string): string {
    return this.#byCaller.get(key(name, namespace)) ?? flatten(name, namespace)
  }

  /** The upstream's name for what a tool choice names, which says nothing of namespaces. */
  chosen(name: string): string {
    if (this.#byCaller.has(key(name, undefined))) return this.upstream(name)
    for (const [upstream, tool] of this.#byUpstream) if (tool.name === name) return upstream
    return name
  }

  /** The tool behind an upstream's name; one that nobody offered is a function of that name. */
  restore(upstream: string): NamedTool {
    return this.#byUpstream.get(upstream) ?? { tool: 'function', name: upstream, namespace: undefined }
  }

  #add({ kind, name, namespace }: CallerTool): void {
    const flat = flatten(name, namespace)
    const upstream = this.#byUpstream.has(flat) ? hashed(flat, key(name, namespace)) : flat
    this.#byUpstream.set(upstream, { tool: kind, name, namespace })
    this.#byCaller.set(key(name, namespace), upstream)
  }
}

function key(name: string, namespace: string | undefined): string {
  return namespace === undefined ? name : `${namespace}\n${name}`
}

function flatten(name: string, namespace: string | undefined): string {
  if (namespace === undefined) return name
  const flat = `${namespace}__${name}`
  return flat.length <= longestName ? flat : hashed(flat, flat)
}

function hashed(flat: string, whole: string): string {
  const hash = createHash('sha256').update(whole).digest('hex').slice(0, 8)
  return `${flat.slice(0, longestName - hash.length - 1)}_${hash}`
}
