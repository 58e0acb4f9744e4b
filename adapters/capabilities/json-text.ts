// SPDX-License-Identifier: Apache-2.0
import type { WorkOutcome } from './work-job.ts'

/** What the JSON text of a result may have at most. */
export const resultBytesMax = 1024 * 1024

/** The JSON text of what a work returned, or why it has none that may be sent. */
export function asJson(result: unknown): WorkOutcome {
  // Undefined for what JSON has no word for, whatever the declared type says.
  const text = JSON.stringify(result, refuseWhatIsLost) as string | undefined
  if (text === undefined) return { failed: 'The result is no JSON value.' }
  // No character takes more than three bytes, so most texts need not be measured.
  const large = text.length * 3 > resultBytesMax && Buffer.byteLength(text) > resultBytesMax
  return large ? { failed: `The result has more than ${resultBytesMax} bytes.` } : { json: text }
}

// JSON.stringify would write null, or nothing, where one of these stands.
function refuseWhatIsLost(key: string, value: unknown): unknown {
  const lost = typeof value === 'number' ? !Number.isFinite(value) : typeof value === 'function' || typeof value === 'symbol'
  if (lost) throw new TypeError(`The result is no JSON: ${typeof value === 'number' ? String(value) : typeof value} at '${key.slice(0, 64)}'.`)
  return value
}
