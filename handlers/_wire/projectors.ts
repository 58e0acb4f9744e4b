// SPDX-License-Identifier: Apache-2.0
import type { ProjectorFactory } from '../../matriz/index.ts'
import { createChatProjector } from './chat/projector.ts'
import { chatSettings } from './chat/settings.ts'
import { contractViolation } from './contract-violation.ts'
import { createResponseProjector } from './projector.ts'
import type { ResponseEcho } from './response-object.ts'

/** How every surface tells its runs. */
export interface ProjectorsOptions {
  /** Told of each event that was checked against the contract, by its type; for counters. */
  readonly onChecked?: (type: string) => void
}

/** What the Responses API keeps beside a run, so that it can be told by whoever has it. */
export interface ResponseSettings {
  readonly echo: ResponseEcho
  /** Whether the caller asked to be told of the steps. */
  readonly steps: boolean
  /** Whether the caller asked for the trace in the response. */
  readonly trace: boolean
  /** Whether the caller asked for what searches in files found. */
  readonly results: boolean
  /** Whether the caller asked for what the guardian decided. */
  readonly guardian: boolean
}

/** The projectors of all surfaces. */
export function createProjectors({ onChecked }: ProjectorsOptions = {}): ProjectorFactory {
  const checked = onChecked === undefined ? {} : { onChecked }
  return (id, { surface, settings }) => {
    switch (surface) {
      case 'responses':
        return createResponseProjector({ id, ...responseSettings(settings), ...checked })
      case 'chat.completions':
        return createChatProjector({ id, ...chatSettings(settings), ...checked })
      default:
        throw contractViolation(`Nobody tells runs of the surface ${surface}.`)
    }
  }
}

/** The settings come back from a store: their outline is looked at here, every value when its response is checked. */
function responseSettings(settings: unknown): ResponseSettings {
  if (typeof settings === 'object' && settings !== null && 'echo' in settings && 'steps' in settings) {
    const { echo, steps } = settings
    // What an older version kept lacks it.
    const trace = 'trace' in settings && settings.trace === true
    const results = 'results' in settings && settings.results === true
    const guardian = 'guardian' in settings && settings.guardian === true
    // The response that the echo becomes is held against the contract before it is sent.
    if (typeof echo === 'object' && echo !== null && typeof steps === 'boolean') return { echo: echo as ResponseEcho, steps, trace, results, guardian }
  }
  throw contractViolation('The settings of a run are not those of a response.')
}
