// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander'
import type { components } from '../generated/wire.ts'
import { forTerminal, writeJson, writeLine } from './output.ts'
import { addServerOptions, CallFailure, readJson } from './server-call.ts'
import type { ServerOptions } from './server-call.ts'
import { traceTree } from './trace-tree.ts'

type Trace = components['schemas']['ResponseTrace']

/** `lukhas trace`. */
export function addTrace(program: Command): void {
  const command = program.command('trace').description('tell what MATRIZ did for a response, and why, as a tree').argument('<id>', 'the id of the response')
  addServerOptions(command).action(async (id: string, options: ServerOptions) => {
    try {
      const trace = await readTrace(id, options)
      if (options.json) writeJson(trace)
      else for (const line of traceTree(trace)) writeLine(line)
    } catch (thrown) {
      if (!(thrown instanceof CallFailure)) throw thrown
      command.error(`error: ${forTerminal(thrown.message)}`, { code: 'lukhas.call', exitCode: thrown.exitCode })
    }
  })
}

async function readTrace(id: string, options: ServerOptions): Promise<Trace> {
  const body = await readJson(`/v1/responses/${encodeURIComponent(id)}/trace`, options)
  // Loaded where it is used: it is large, and other verbs do without.
  const { replyBody } = await import('../generated/validators.cjs')
  if (!replyBody.getResponseTrace['200'](body)) throw new CallFailure('The server answered something that is no trace: is it of another version?', 1)
  // It has just been held against the contract.
  return body as Trace
}
