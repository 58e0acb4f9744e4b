// SPDX-License-Identifier: Apache-2.0
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { directoryOf } from './byte-files.ts'
import { openDatabase } from './database.ts'
import type { Numbered, Outcome, ReadRequest, WorkerMessage, WorkerStart, WriteRequest } from './protocol.ts'
import { Reader } from './reader.ts'
import { toRemoteError } from './remote-error.ts'
import { LogTruncation } from './truncation.ts'
import { Writer } from './writer.ts'

/** How many writes make one transaction at most: keeps the wait of the first of them bounded. */
const GROUP_MAX = 256

function start(port: MessagePort, { path, role }: WorkerStart): void {
  try {
    const database = openDatabase(path)
    if (role === 'writer') serveWrites(port, new Writer(database, directoryOf(path)), () => { database.close() })
    else serveReads(port, new Reader(database), () => { database.close() })
    send(port, { ready: true })
  } catch (thrown) {
    send(port, { failed: toRemoteError(thrown) })
    port.close()
  }
}

// Group commit without a timer: whatever waits when this thread is free becomes one transaction.
function serveWrites(port: MessagePort, writer: Writer, close: () => void): void {
  const truncation = new LogTruncation(writer)
  port.on('message', (first: Numbered<WriteRequest>) => {
    const group = [first]
    while (group.length < GROUP_MAX && !isLast(group.at(-1))) {
      const waiting = receiveMessageOnPort(port) as { message: Numbered<WriteRequest> } | undefined
      if (waiting === undefined) break
      group.push(waiting.message)
    }
    const outcomes = writer.run(group)
    const last = isLast(group.at(-1)) ? group.pop() : undefined
    if (last?.request.op === 'close') {
      truncation.stop()
      close()
      send(port, { outcomes })
      port.close()
      return
    }
    if (last !== undefined) outcomes.pop()
    if (outcomes.length > 0) send(port, { outcomes })
    if (last !== undefined) send(port, { outcomes: [{ id: last.id, value: truncation.now() }] })
    else truncation.afterGroup()
  })
}

/** Whether nothing may join the group behind this request. */
function isLast(message: Numbered<WriteRequest> | undefined): boolean {
  return message?.request.op === 'close' || message?.request.op === 'truncate'
}

function serveReads(port: MessagePort, reader: Reader, close: () => void): void {
  port.on('message', ({ id, request }: Numbered<ReadRequest>) => {
    const outcome = answer(reader, id, request)
    if (request.op === 'close') close()
    send(port, { outcomes: [outcome] })
    if (request.op === 'close') port.close()
  })
}

function answer(reader: Reader, id: number, request: ReadRequest): Outcome {
  try {
    return { id, value: reader.answer(request) }
  } catch (thrown) {
    return { id, error: toRemoteError(thrown) }
  }
}

function send(port: MessagePort, message: WorkerMessage): void {
  port.postMessage(message)
}

if (parentPort !== null) start(parentPort, workerData as WorkerStart)
