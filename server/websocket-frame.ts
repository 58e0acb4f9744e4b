// SPDX-License-Identifier: Apache-2.0
import { webSocket } from '../generated/validators.cjs'
import type { WebSocketErrorFrame } from '../generated/wire.ts'
import { describeThrown, RefusedError } from './errors.ts'
import { parseJson } from './json-guard.ts'
import { refuseInvalid } from './validation-errors.ts'

const { clientFrame, errorFrame } = webSocket.createResponse

/** A frame of a client, as far as it can be read before its turn comes. */
export interface ClientFrame {
  /** The lane; undefined for none, and for one that is not well-formed. */
  readonly streamId: string | undefined
  /** The response that the turn continues, if it says so. */
  readonly continues: string | undefined
  /** Whether a model is to be asked. */
  readonly generate: boolean
  /** What is left for the contract of createResponse to say yes to; or why this is no turn. */
  readonly content: { readonly body: Record<string, unknown> } | { readonly refusal: unknown }
}

/** What a lane may be called. */
export const laneName = /^[A-Za-z0-9_.-]{1,256}$/

/** Reads a frame. Never throws: what is wrong with it is to be told when its turn comes, so that answers keep their order. */
export function readFrame(bytes: Buffer, isBinary: boolean): ClientFrame {
  try {
    if (isBinary) throw new RefusedError('bad_request', 'Frames must be text.')
    return readValue(parseJson(bytes))
  } catch (refusal) {
    return { streamId: undefined, continues: undefined, generate: true, content: { refusal } }
  }
}

function readValue(value: unknown): ClientFrame {
  const fields = isObject(value) ? value : {}
  const { type: _type, stream_id: streamId, generate, ...body } = fields
  const previous = body['previous_response_id']
  const head = {
    streamId: typeof streamId === 'string' && laneName.test(streamId) ? streamId : undefined,
    continues: typeof previous === 'string' ? previous : undefined,
    generate: generate !== false
  }
  try {
    if (!clientFrame(value)) refuseInvalid(clientFrame.errors, value)
  } catch (refusal) {
    return { ...head, content: { refusal } }
  }
  return { ...head, content: { body: { ...body, stream: true } } }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The frame that tells what was thrown. */
export function toErrorFrame(thrown: unknown, streamId: string | undefined): WebSocketErrorFrame {
  const { status, body } = describeThrown(thrown)
  const frame: WebSocketErrorFrame = { type: 'error', status, error: body.error, ...(streamId === undefined ? {} : { stream_id: streamId }) }
  // What the contract forbids is replaced by what it surely allows.
  return errorFrame(frame) || thrown === undefined ? frame : toErrorFrame(undefined, streamId)
}

/** The JSON text of an event, said to be of a lane. */
export function withStreamId(event: string, streamId: string | undefined): string {
  // An event is an object with members, so its text ends in a brace with something before it; the name needs no escapes.
  return streamId === undefined ? event : `${event.slice(0, -1)},"stream_id":"${streamId}"}`
}
