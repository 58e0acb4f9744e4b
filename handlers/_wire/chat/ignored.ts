// SPDX-License-Identifier: Apache-2.0
import type { UnusedSetting } from '../../../matriz/index.ts'
import type { Note } from '../reviewer.ts'

const fields = {
  temperature: 'temperature',
  topP: 'top_p',
  seed: 'seed',
  frequencyPenalty: 'frequency_penalty',
  presencePenalty: 'presence_penalty',
  reasoningEffort: 'reasoning_effort',
  verbosity: 'verbosity'
} as const satisfies Record<UnusedSetting, string>

/** Names, in the words of a chat request, a setting that the model has no use for. */
export function ignoredInChat(note: Note): (setting: UnusedSetting) => void {
  return (setting) => { note(fields[setting]) }
}
