// SPDX-License-Identifier: Apache-2.0
import { operations } from '../generated/operations.ts'
import { replyBody } from '../generated/validators.cjs'
import { bodyOf } from './administration-call.ts'
import type { AdministrationOperation, BodyOf, CallOperation, GivenCall } from './administration-call.ts'
import { CallFailure, callServer } from './server-call.ts'
import type { ServerOptions } from './server-call.ts'

/** Calls operations of a running server. */
export function createRemoteCall(server: ServerOptions): CallOperation {
  return async <K extends AdministrationOperation>(id: K, given: GivenCall = {}) => {
    const { path = {}, query = {} } = given
    const { method, path: template } = operations[id]
    const body = await callServer({ method, path: fill(template, path), query, body: bodyOf(id, given) }, server)
    if (!replyBody[id]['200'](body)) throw new CallFailure('The server answered something else than it should: is it of another version?', 1)
    // It has just been held against the contract.
    return body as BodyOf<K>
  }
}

function fill(template: string, names: unknown): string {
  const values = new Map(Object.entries(names ?? {}))
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values.get(name) ?? '')))
}
