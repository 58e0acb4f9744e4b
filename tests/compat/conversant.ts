// SPDX-License-Identifier: Apache-2.0
import { startUpstream } from '../support/upstream.ts'
import { answer } from '../support/upstream/answer.ts'
import { dialectProfile, replyScript } from '../support/upstream/dialects.ts'
import type { ScriptedAnswer } from '../support/upstream/answer.ts'
import type { UpstreamRequest } from '../support/upstream/script.ts'
import type { CompatUpstream } from './dialects.ts'

/** An upstream that can follow a conversation: it answers from what it was sent, and from nothing else. */
export interface Conversant extends CompatUpstream {
  readonly baseUrl: string
  close(): Promise<void>
}

const usage = { input: 21, output: 9, cached: 4, reasoning: 2 }

export async function startConversant(kind: CompatUpstream): Promise<Conversant> {
  const upstream = await startUpstream((request) => replyScript(reply(request), {
    api: kind.api,
    stream: request.body?.stream === true,
    profile: dialectProfile(kind.profile)
  }))
  return { ...kind, baseUrl: upstream.baseUrl, close: () => upstream.close() }
}

/** Reads the request as text: what a history holds is in there, however the dialect writes it. */
function reply({ body, text }: UpstreamRequest): ScriptedAnswer {
  const offersTools = Array.isArray(body.tools) && body.tools.length > 0
  if (text.includes('snow')) return answer.text('There is ', 'snow in Oslo.').withUsage(usage)
  if (offersTools) return answer.call('get_weather', '{"ci', 'ty":"Os', 'lo"}').withUsage(usage)
  if (text.includes('ada@example.com')) return answer.text('{"email":', '"ada@example.com"}').withUsage(usage)
  if (text.includes('What is my name?')) return answer.text(text.includes('My name is Ada.') ? 'You are Ada.' : 'I do not know.').withUsage(usage)
  return answer.reasoning('240 times ', '0.15.').text('That is ', '36', '.').withUsage(usage)
}
