// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check'
import t from 'tap'
import { createLifecycle, grammar } from '../../generated/event-grammar.ts'
import { event as eventValidators } from '../../generated/validators.cjs'
import { asEvent, eventsOf, plans, renumber, responseObject, type LooseEvent, type Plan } from './streams.ts'

const runs = { numRuns: process.env['LUKHAS_NIGHTLY'] === '1' ? 4000 : 200, seed: 20261124 }

/** The reason why a stream is not legal; undefined when it is, to its end. */
function verdict(events: readonly LooseEvent[]): string | undefined {
  const lifecycle = createLifecycle()
  for (const event of events) {
    const reason = lifecycle.check(asEvent(event))
    if (reason !== undefined) return reason
  }
  return lifecycle.ended ? undefined : 'the stream has no end'
}

function invalidFields(event: LooseEvent): string | undefined {
  const validate = eventValidators[event.type as keyof typeof eventValidators]
  return validate(event) ? undefined : `${event.type} ${JSON.stringify(validate.errors)}`
}

const wholePlans = plans.filter((plan) => plan.ending !== 'failed-inside')
const place = fc.nat(1_000_000)

/** Takes a stream, changes it, and demands a refusal; `change` says false when there is nothing to change. */
function mustTurnRed(arbitrary: fc.Arbitrary<Plan>, change: (events: LooseEvent[], pick: (suitable: (event: LooseEvent, index: number) => boolean) => number) => LooseEvent[] | false): number {
  let changed = 0
  fc.assert(fc.property(arbitrary, place, (plan, seed) => {
    const events = structuredClone(eventsOf(plan))
    const pick = (suitable: (event: LooseEvent, index: number) => boolean): number => {
      const places = events.flatMap((event, index) => (suitable(event, index) ? [index] : []))
      return places.length === 0 ? -1 : (places[seed % places.length] ?? -1)
    }
    const mutated = change(events, pick)
    if (mutated === false) return
    changed += 1
    if (verdict(mutated) === undefined) throw new Error(`legal: ${JSON.stringify(mutated.map((event) => event.type))}`)
  }), runs)
  if (changed < runs.numRuns / 20) throw new Error(`only ${changed} streams could be changed`)
  return changed
}

const endings: readonly string[] = ['response.completed', 'response.incomplete', 'response.failed']
const optional = new Set(['keepalive', 'lukhas:step.started', 'lukhas:step.completed', 'error'])
const isDelta = (event: LooseEvent | undefined): boolean => event?.type.endsWith('.delta') === true
const isLoose = (event: LooseEvent | undefined): boolean => event === undefined || optional.has(event.type)
const at = (events: LooseEvent[], index: number): LooseEvent => {
  const event = events[index]
  if (event === undefined) throw new Error(`no event ${index}`)
  return event
}

t.test('legal streams of every kind pass, and every event of them is of its declared shape', async (t) => {
  const seen = new Set<string>()
  fc.assert(fc.property(plans, (plan) => {
    const events = eventsOf(plan)
    for (const event of events) {
      seen.add(event.type)
      const wrong = invalidFields(event)
      if (wrong !== undefined) throw new Error(wrong)
    }
    const reason = verdict(events)
    if (reason !== undefined) throw new Error(`${reason}: ${JSON.stringify(events.map((event) => event.type))}`)
  }), runs)
  t.strictSame([...seen].sort(), Object.keys(eventValidators).sort(), 'every declared event was part of some stream')
})

t.test('legal ends before any item: failed, incomplete, cancelled', async (t) => {
  const failure = { code: 'server_error', message: 'It broke.', type: 'server_error', param: null }
  const usage = { input_tokens: 0, input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 }, output_tokens: 0, output_tokens_details: { reasoning_tokens: 0 }, total_tokens: 0 }
  const created = { type: 'response.created', response: responseObject() }
  t.equal(verdict(renumber([{ ...created }, { type: 'response.failed', response: responseObject({ status: 'failed', error: failure }) }])), undefined)
  t.equal(verdict(renumber([{ ...created }, { type: 'response.incomplete', response: responseObject({ status: 'cancelled', usage }) }])), undefined)
  t.equal(verdict(renumber([{ type: 'keepalive' }, { ...created }, { type: 'response.incomplete', response: responseObject({ status: 'incomplete', usage, incomplete_details: { reason: 'content_filter' } }) }])), undefined)
})

t.test('red: an event that is missing, even when the rest is numbered anew', async (t) => {
  const changed = mustTurnRed(wholePlans, (events, pick) => {
    const index = pick((event, one) => !isLoose(event) && event.type !== 'response.queued' && !(event.type === 'response.in_progress' && !events[one + 1]?.type.includes('item')))
    if (index < 0) return false
    return renumber(events.filter((_, one) => one !== index))
  })
  t.ok(changed > runs.numRuns / 2)
})

t.test('red: an event that comes twice, even when the rest is numbered anew', async (t) => {
  const changed = mustTurnRed(wholePlans, (events, pick) => {
    const index = pick((event) => !optional.has(event.type) || event.type === 'error')
    if (index < 0) return false
    return renumber(events.flatMap((event, one) => (one === index ? [event, structuredClone(event)] : [event])))
  })
  t.equal(changed, runs.numRuns)
})

t.test('red: two events in each other\'s place, even when numbered anew', async (t) => {
  const commute = (left: LooseEvent, right: LooseEvent): boolean => {
    if (isLoose(left) || isLoose(right)) return true
    if (isDelta(left) && isDelta(right)) return `${String(left['delta'])}${String(right['delta'])}` === `${String(right['delta'])}${String(left['delta'])}`
    return [left, right].every((one) => isDelta(one) || one.type.endsWith('annotation.added')) && (isDelta(left) || isDelta(right))
  }
  const changed = mustTurnRed(wholePlans, (events, pick) => {
    const index = pick((event, one) => one + 1 < events.length && !commute(event, at(events, one + 1)))
    if (index < 0) return false
    const swapped = [...events]
    swapped[index] = at(events, index + 1)
    swapped[index + 1] = at(events, index)
    return renumber(swapped)
  })
  t.ok(changed > runs.numRuns * 0.9)
})

t.test('red: a wrong number, a number on a keepalive', async (t) => {
  mustTurnRed(plans, (events, pick) => {
    const index = pick((event) => event.type !== 'keepalive')
    at(events, index).sequence_number = (at(events, index).sequence_number ?? 0) + 1
    return events
  })
  mustTurnRed(plans, (events, pick) => {
    const index = pick((event) => event.type === 'keepalive')
    if (index < 0) return false
    at(events, index).sequence_number = index
    return events
  })
  t.pass('every change turned red, or mustTurnRed had thrown')
})

for (const [field, wrong] of [['item_id', 'msg_x'], ['output_index', 9], ['content_index', 9], ['summary_index', 9], ['annotation_index', 9], ['text', 'no such words'], ['refusal', 'no such words'], ['arguments', '{"no":1}'], ['input', 'no such words'], ['name', 'other']] as const) {
  t.test(`red: an event with a wrong ${field}`, async (t) => {
    const changed = mustTurnRed(plans, (events, pick) => {
      const index = pick((event) => event[field] !== undefined)
      if (index < 0) return false
      at(events, index)[field] = wrong
      return events
    })
    t.ok(changed > 10)
  })
}

t.test('red: a delta that says something else than the whole', async (t) => {
  mustTurnRed(wholePlans, (events, pick) => {
    const index = pick(isDelta)
    if (index < 0) return false
    const event = at(events, index)
    event['delta'] = `${String(event['delta'])}!`
    return events
  })
  t.pass('every change turned red, or mustTurnRed had thrown')
})

t.test('red: a done item or part that is not what was built', async (t) => {
  const spoil = (item: Record<string, unknown>): void => {
    for (const [field, value] of [['arguments', '?'], ['input', '?'], ['content', []], ['summary', []], ['server_label', '?']] as const) if (item[field] !== undefined) item[field] = value
  }
  for (const change of [spoil, (item: Record<string, unknown>) => { item['id'] = 'other' }, (item: Record<string, unknown>) => { item['status'] = 'in_progress' }]) {
    const changed = mustTurnRed(plans, (events, pick) => {
      // What a search found comes whole, so that nothing before it can contradict it.
      const index = pick((event) => event.type === 'response.output_item.done' && (change !== spoil || (event['item'] as { type: string }).type !== 'file_search_call'))
      if (index < 0) return false
      change(at(events, index)['item'] as Record<string, unknown>)
      return events
    })
    t.ok(changed > 10)
  }
  mustTurnRed(plans, (events, pick) => {
    const index = pick((event) => event.type.endsWith('_part.done'))
    if (index < 0) return false
    const part = at(events, index)['part'] as Record<string, unknown>
    at(events, index)['part'] = 'annotations' in part ? { ...part, annotations: [...(part['annotations'] as unknown[]), 1] } : { ...part, text: '?', refusal: '?' }
    return events
  })
})

t.test('red: an added item or part that is not blank, or an item id used again', async (t) => {
  mustTurnRed(plans, (events, pick) => {
    // A request for approval comes whole: it is never blank.
    const index = pick((event) => event.type === 'response.output_item.added' && (event['item'] as { type: string }).type !== 'mcp_approval_request')
    if (index < 0) return false
    const added = at(events, index)['item'] as Record<string, unknown>
    for (const [field, value] of [['arguments', '{'], ['input', 'x'], ['content', [{}]], ['summary', [{}]], ['tools', [{}]], ['queries', ['x']]] as const) if (added[field] !== undefined) added[field] = value
    return events
  })
  mustTurnRed(plans.filter((plan) => plan.items.length > 1), (events) => {
    const [first, second] = events.filter((event) => event.type === 'response.output_item.added')
    Object.assign(second?.['item'] as object, { id: (first?.['item'] as { id: string }).id })
    return events
  })
  t.pass('every change turned red, or mustTurnRed had thrown')
})

t.test('red: two ends, an event after the end, no end, an end that the response contradicts', async (t) => {
  mustTurnRed(plans, (events) => {
    const last = events.findLast((event) => event.type !== 'keepalive')
    return renumber([...events, structuredClone(last ?? { type: 'keepalive' })])
  })
  mustTurnRed(plans, (events, pick) => renumber([...events, structuredClone(at(events, pick((event) => event.type !== 'keepalive')))]))
  mustTurnRed(plans, (events) => events.filter((event) => !endings.includes(event.type)))
  const spoilers = [
    { status: 'in_progress' }, { id: 'resp_other' }, { model: 'other' }, { created_at: 1 }, { output: [{ type: 'message', id: 'msg_x', status: 'completed', role: 'assistant', content: [] }] },
  ]
  for (const spoiler of spoilers) {
    mustTurnRed(plans, (events, pick) => {
      const last = at(events, pick((event) => endings.includes(event.type)))
      last['response'] = { ...(last['response'] as object), ...spoiler }
      return events
    })
  }
  mustTurnRed(plans.filter((plan) => plan.ending === 'completed'), (events, pick) => {
    const last = at(events, pick((event) => event.type === 'response.completed'))
    last['response'] = { ...(last['response'] as object), usage: null }
    return events
  })
  t.pass('every change turned red, or mustTurnRed had thrown')
})

t.test('red: completed although an item is open or incomplete; an item after an incomplete one', async (t) => {
  const plan: Plan = { items: [{ kind: 'function_call', deltas: ['{}'] }, { kind: 'message', parts: [{ kind: 'output_text', deltas: ['a'], annotations: 0 }] }], ending: 'completed', steps: false, queued: false, keepaliveEvery: 0 }
  const events = eventsOf(plan)
  const incomplete = structuredClone(events)
  for (const event of incomplete) {
    const items = event.type === 'response.output_item.done' ? [event['item']] : event.type === 'response.completed' ? (event['response'] as { output: unknown[] }).output : []
    for (const item of items) Object.assign(item as object, { status: 'incomplete' })
  }
  t.match(verdict(incomplete), /follows an incomplete item/)
  const single = structuredClone(eventsOf({ ...plan, items: plan.items.slice(0, 1), ending: 'incomplete' }))
  Object.assign(at(single, single.length - 1), { type: 'response.completed', response: { ...(at(single, single.length - 1)['response'] as object), status: 'completed', completed_at: 1764000001, incomplete_details: null } })
  t.match(verdict(single), /an item is incomplete/)
  const open = events.filter((event) => event['output_index'] !== 1 || event.type !== 'response.output_item.done')
  t.match(verdict(renumber(structuredClone(open))), /an item is still open/)
})

t.test('the grammar lets no event through in a state where it has no place', async (t) => {
  const sample = new Map<string, LooseEvent>()
  fc.assert(fc.property(plans, (plan) => {
    for (const event of eventsOf(plan)) sample.set(event.type, event)
  }), runs)
  for (const event of sample.values()) {
    const first = structuredClone(event)
    if (first.type !== 'keepalive') first.sequence_number = grammar.first
    const reason = createLifecycle().check(asEvent(first))
    t.equal(reason === undefined, first.type === 'response.created' || first.type === 'keepalive', `${first.type} first`)
  }
})

/** Everything that a completed stream of two items can hold. */
const full = eventsOf({
  items: [
    { kind: 'message', parts: [{ kind: 'output_text', deltas: ['a', 'b'], annotations: 1 }, { kind: 'refusal', deltas: ['c'], annotations: 0 }] },
    { kind: 'function_call', deltas: ['{}'] },
  ],
  ending: 'completed', steps: false, queued: false, keepaliveEvery: 0,
})

/** [the event, which one of its kind, what to write into it, the reason that must be given] */
const faults: readonly (readonly [string, number, (event: LooseEvent) => object, RegExp])[] = [
  ['response.created', 0, () => ({ response: responseObject({ error: { code: 'a', message: 'b', type: 'c', param: null } }) }), /error is not null/],
  ['response.created', 0, () => ({ response: responseObject({ completed_at: 1 }) }), /completed_at is not null/],
  ['response.created', 0, () => ({ response: responseObject({ status: 'completed' }) }), /the status is completed/],
  ['response.in_progress', 0, () => ({ response: responseObject({ usage: { input_tokens: 0, input_tokens_details: { cached_tokens: 0, cache_write_tokens: 0 }, output_tokens: 0, output_tokens_details: { reasoning_tokens: 0 }, total_tokens: 0 } }) }), /output or usage already/],
  ['response.in_progress', 0, () => ({ response: responseObject({ output: [{ id: 'a', type: 'reasoning', summary: [] }] }) }), /output or usage already/],
  ['response.output_item.added', 0, (event) => ({ item: { ...(event['item'] as object), type: 'telegram' } }), /unknown type/],
  ['response.output_item.added', 0, (event) => ({ item: { ...(event['item'] as object), status: 'completed' } }), /not in progress/],
  ['response.output_item.added', 1, (event) => ({ item: { ...(event['item'] as object), arguments: '{' } }), /arguments is not empty/],
  ['response.output_item.added', 1, (event) => ({ item: { ...(event['item'] as object), id: 'msg_0' } }), /uses an item id again/],
  ['response.content_part.added', 0, () => ({ part: { type: 'output_text', text: 'a', annotations: [], logprobs: [] } }), /begins with text/],
  ['response.content_part.added', 1, () => ({ part: { type: 'refusal', refusal: 'c' } }), /begins with text/],
  ['response.content_part.added', 0, () => ({ part: { type: 'output_text', text: '', annotations: [{}], logprobs: [] } }), /begins with annotations/],
  ['response.content_part.done', 0, (event) => ({ part: { ...(event['part'] as object), text: 'abc' } }), /not the part that was built/],
  ['response.content_part.done', 0, (event) => ({ part: { ...(event['part'] as object), type: 'refusal' } }), /not the part that was built/],
  ['response.content_part.done', 0, (event) => ({ part: { ...(event['part'] as object), annotations: [] } }), /other annotations/],
  ['response.output_item.done', 0, (event) => ({ item: { ...(event['item'] as object), role: 'user' } }), /changes role/],
  ['response.output_item.done', 1, (event) => ({ item: { ...(event['item'] as object), call_id: 'call_other' } }), /changes call_id/],
  ['response.output_item.done', 1, (event) => ({ item: { ...(event['item'] as object), name: 'other' } }), /changes name/],
  ['response.output_item.done', 1, (event) => ({ item: { ...(event['item'] as object), namespace: 'other' } }), /changes namespace/],
  ['response.output_item.done', 1, (event) => ({ item: { ...(event['item'] as object), status: 'in_progress' } }), /leaves the item in progress/],
  ['response.completed', 0, (event) => ({ response: { ...(event['response'] as object), incomplete_details: { reason: 'content_filter' } } }), /incomplete_details is not null/],
  ['response.completed', 0, (event) => ({ response: { ...(event['response'] as object), completed_at: null } }), /completed_at is null/],
]

t.test('red, and for the right reason', async (t) => {
  t.equal(verdict(full), undefined)
  for (const [type, which, change, reason] of faults) {
    const events = structuredClone(full)
    const event = events.filter((one) => one.type === type)[which]
    Object.assign(event ?? {}, change(event ?? { type }))
    t.match(verdict(events), reason, `${type} ${reason}`)
  }
  const unclosed = renumber(structuredClone(full).filter((event) => !(event.type === 'response.output_item.done' && event['output_index'] === 0)))
  t.match(verdict(unclosed), /comes while an item is open/)
})
