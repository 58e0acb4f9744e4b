// SPDX-License-Identifier: Apache-2.0
// Made from the x-lifecycle of spec/lukhas-openai.yaml by `make generate`. Do not edit.
import type { StreamEvent } from './wire.ts'

interface Grammar {
  readonly first: number
  readonly step: number
  readonly anywhere: Readonly<Record<string, true>>
  readonly start: string
  readonly opens: string
  readonly closes: string
  readonly envelope: Readonly<Record<string, EnvelopeState>>
  readonly snapshots: Readonly<Record<string, Snapshot>>
  readonly items: Readonly<Record<string, ItemGrammar>>
}

interface EnvelopeState {
  readonly items: boolean
  readonly on: Readonly<Record<string, string>>
}

interface Snapshot {
  readonly status: readonly string[]
  readonly blank: boolean
  readonly closed: boolean
  readonly whole: boolean
  readonly final: boolean
  readonly present: readonly string[]
  readonly absent: readonly string[]
}

interface ItemGrammar {
  readonly blank: Readonly<Record<string, unknown>>
  readonly same: readonly string[]
  /** The field that deltas fill; empty when parts do, or nothing does. */
  readonly text: string
  /** The field that parts fill; empty when deltas do, or nothing does. */
  readonly list: string
  readonly index: string
  /** Steps by event type, or by event type, a colon and the type of the part that begins. */
  readonly states: Readonly<Record<string, Readonly<Record<string, Step>>>>
}

interface Step {
  readonly go: string
  readonly part: boolean
  readonly text: string
  readonly append: string
  readonly equals: string
  readonly same: string
  readonly note: boolean
  readonly finish: boolean
  /** The only statuses that the item may then have; any when there are none. */
  readonly status: readonly string[]
}

/** The order of events, from the contract's x-lifecycle. */
export const grammar: Grammar = {
  "first": 0,
  "step": 1,
  "anywhere": {
    "keepalive": true
  },
  "start": "unborn",
  "opens": "response.output_item.added",
  "closes": "response.output_item.done",
  "envelope": {
    "unborn": {
      "items": false,
      "on": {
        "response.created": "created"
      }
    },
    "created": {
      "items": false,
      "on": {
        "response.queued": "queued",
        "response.in_progress": "running",
        "response.incomplete": "ended",
        "response.failed": "ended",
        "error": "failing"
      }
    },
    "queued": {
      "items": false,
      "on": {
        "response.in_progress": "running",
        "response.incomplete": "ended",
        "response.failed": "ended",
        "error": "failing"
      }
    },
    "running": {
      "items": true,
      "on": {
        "response.completed": "ended",
        "response.incomplete": "ended",
        "response.failed": "ended",
        "error": "failing",
        "lukhas:step.started": "running",
        "lukhas:step.completed": "running"
      }
    },
    "failing": {
      "items": false,
      "on": {
        "response.failed": "ended"
      }
    },
    "ended": {
      "items": false,
      "on": {}
    }
  },
  "snapshots": {
    "response.created": {
      "blank": true,
      "closed": false,
      "whole": false,
      "final": false,
      "present": [],
      "absent": [
        "error",
        "completed_at",
        "incomplete_details"
      ],
      "status": [
        "queued",
        "in_progress"
      ]
    },
    "response.queued": {
      "blank": true,
      "closed": false,
      "whole": false,
      "final": false,
      "present": [],
      "absent": [
        "error",
        "completed_at",
        "incomplete_details"
      ],
      "status": [
        "queued"
      ]
    },
    "response.in_progress": {
      "blank": true,
      "closed": false,
      "whole": false,
      "final": false,
      "present": [],
      "absent": [
        "error",
        "completed_at",
        "incomplete_details"
      ],
      "status": [
        "in_progress"
      ]
    },
    "response.completed": {
      "blank": false,
      "closed": true,
      "whole": true,
      "final": true,
      "present": [
        "usage",
        "completed_at"
      ],
      "absent": [
        "error",
        "incomplete_details"
      ],
      "status": [
        "completed"
      ]
    },
    "response.incomplete": {
      "blank": false,
      "closed": true,
      "whole": false,
      "final": true,
      "present": [
        "usage"
      ],
      "absent": [
        "error",
        "completed_at"
      ],
      "status": [
        "incomplete",
        "cancelled"
      ]
    },
    "response.failed": {
      "blank": false,
      "closed": false,
      "whole": false,
      "final": true,
      "present": [
        "error"
      ],
      "absent": [
        "completed_at",
        "incomplete_details"
      ],
      "status": [
        "failed"
      ]
    }
  },
  "items": {
    "message": {
      "text": "",
      "list": "content",
      "index": "content_index",
      "blank": {
        "content": []
      },
      "same": [
        "role",
        "phase"
      ],
      "states": {
        "open": {
          "response.content_part.added:output_text": {
            "part": true,
            "text": "text",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "text"
          },
          "response.content_part.added:refusal": {
            "part": true,
            "text": "refusal",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "refusal"
          },
          "response.output_item.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "closed"
          }
        },
        "text": {
          "response.output_text.delta": {
            "part": false,
            "text": "",
            "append": "delta",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "text"
          },
          "response.output_text.annotation.added": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": true,
            "finish": false,
            "status": [],
            "go": "text"
          },
          "response.output_text.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "text",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "whole"
          }
        },
        "refusal": {
          "response.refusal.delta": {
            "part": false,
            "text": "",
            "append": "delta",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "refusal"
          },
          "response.refusal.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "refusal",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "whole"
          }
        },
        "whole": {
          "response.content_part.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": true,
            "status": [],
            "go": "open"
          }
        }
      }
    },
    "function_call": {
      "text": "arguments",
      "list": "",
      "index": "",
      "blank": {
        "arguments": ""
      },
      "same": [
        "call_id",
        "name",
        "namespace"
      ],
      "states": {
        "open": {
          "response.function_call_arguments.delta": {
            "part": false,
            "text": "",
            "append": "delta",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "open"
          },
          "response.function_call_arguments.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "arguments",
            "same": "name",
            "note": false,
            "finish": false,
            "status": [],
            "go": "whole"
          }
        },
        "whole": {
          "response.output_item.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "closed"
          }
        }
      }
    },
    "custom_tool_call": {
      "text": "input",
      "list": "",
      "index": "",
      "blank": {
        "input": ""
      },
      "same": [
        "call_id",
        "name",
        "namespace"
      ],
      "states": {
        "open": {
          "response.custom_tool_call_input.delta": {
            "part": false,
            "text": "",
            "append": "delta",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "open"
          },
          "response.custom_tool_call_input.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "input",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "whole"
          }
        },
        "whole": {
          "response.output_item.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "closed"
          }
        }
      }
    },
    "lukhas:capability_call": {
      "text": "",
      "list": "",
      "index": "",
      "blank": {
        "output": null,
        "error": null
      },
      "same": [
        "call_id",
        "name",
        "arguments"
      ],
      "states": {
        "open": {
          "response.output_item.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "closed"
          }
        }
      }
    },
    "mcp_list_tools": {
      "text": "",
      "list": "",
      "index": "",
      "blank": {
        "tools": []
      },
      "same": [
        "server_label"
      ],
      "states": {
        "open": {
          "response.mcp_list_tools.in_progress": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "listing"
          }
        },
        "listing": {
          "response.mcp_list_tools.completed": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "listed"
          },
          "response.mcp_list_tools.failed": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "listed"
          }
        },
        "listed": {
          "response.output_item.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "closed"
          }
        }
      }
    },
    "mcp_approval_request": {
      "text": "",
      "list": "",
      "index": "",
      "blank": {},
      "same": [
        "server_label",
        "name",
        "arguments"
      ],
      "states": {
        "open": {
          "response.output_item.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "closed"
          }
        }
      }
    },
    "mcp_call": {
      "text": "arguments",
      "list": "",
      "index": "",
      "blank": {
        "arguments": "",
        "output": null,
        "error": null
      },
      "same": [
        "server_label",
        "name",
        "approval_request_id"
      ],
      "states": {
        "open": {
          "response.mcp_call.in_progress": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "begun"
          }
        },
        "begun": {
          "response.mcp_call_arguments.delta": {
            "part": false,
            "text": "",
            "append": "delta",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "begun"
          },
          "response.mcp_call_arguments.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "arguments",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "calling"
          }
        },
        "calling": {
          "response.mcp_call.completed": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "returned"
          },
          "response.mcp_call.failed": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "returned"
          }
        },
        "returned": {
          "response.output_item.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "closed"
          }
        }
      }
    },
    "file_search_call": {
      "text": "",
      "list": "",
      "index": "",
      "blank": {
        "queries": [],
        "results": null
      },
      "same": [],
      "states": {
        "open": {
          "response.file_search_call.in_progress": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "begun"
          }
        },
        "begun": {
          "response.file_search_call.searching": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "searching"
          }
        },
        "searching": {
          "response.file_search_call.completed": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "found"
          },
          "response.output_item.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [
              "failed",
              "incomplete"
            ],
            "go": "closed"
          }
        },
        "found": {
          "response.output_item.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [
              "completed"
            ],
            "go": "closed"
          }
        }
      }
    },
    "reasoning": {
      "text": "",
      "list": "summary",
      "index": "summary_index",
      "blank": {
        "summary": []
      },
      "same": [],
      "states": {
        "open": {
          "response.reasoning_summary_part.added:summary_text": {
            "part": true,
            "text": "text",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "text"
          },
          "response.output_item.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "closed"
          }
        },
        "text": {
          "response.reasoning_summary_text.delta": {
            "part": false,
            "text": "",
            "append": "delta",
            "equals": "",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "text"
          },
          "response.reasoning_summary_text.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "text",
            "same": "",
            "note": false,
            "finish": false,
            "status": [],
            "go": "whole"
          }
        },
        "whole": {
          "response.reasoning_summary_part.done": {
            "part": false,
            "text": "",
            "append": "",
            "equals": "",
            "same": "",
            "note": false,
            "finish": true,
            "status": [],
            "go": "open"
          }
        }
      }
    }
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Follows one stream, event by event. */
export interface Lifecycle {
  /** Undefined when `event` may come next; otherwise why it may not. After a reason the stream cannot be trusted. */
  check(event: StreamEvent): string | undefined
  /** Whether the stream has had its last event. */
  readonly ended: boolean
}

/** Starts to follow a stream. */
export function createLifecycle(): Lifecycle {
  return new StreamAutomaton()
}

/** What the grammar keeps of the item that is being built. */
class ItemAutomaton {
  readonly grammar: ItemGrammar
  readonly added: Fields
  readonly parts: Fields[] = []
  state = 'open'
  part: Fields = {}
  field = ''
  words = ''
  notes: unknown[] = []

  constructor(itemGrammar: ItemGrammar, added: Fields) {
    this.grammar = itemGrammar
    this.added = added
  }

  /** Checks the item as it is when it begins. A reasoning item may do without a status. */
  checkAdded(type: string): string | undefined {
    const status = this.added['status'] ?? 'in_progress'
    if (status !== 'in_progress') return `${type} adds an item that is not in progress`
    const filled = Object.keys(this.grammar.blank).find((field) => !same(this.added[field], this.grammar.blank[field]))
    return filled === undefined ? undefined : `${type} adds an item whose ${filled} is not empty`
  }

  check(event: Fields, type: string): string | undefined {
    const steps = this.grammar.states[this.state] ?? {}
    const step = steps[type] ?? steps[`${type}:${String((event['part'] as Fields | undefined)?.['type'])}`]
    if (step === undefined) return `${type} may not come while a ${String(this.added['type'])} is ${this.state}`
    if (event['item_id'] !== this.added['id']) return `${type} names another item`
    const problem = this.checkIndex(event, type) ?? this.apply(step, event, type)
    if (problem === undefined) this.state = step.go
    return problem
  }

  checkIndex(event: Fields, type: string): string | undefined {
    const { index } = this.grammar
    if (index === '' || event[index] === this.parts.length) return undefined
    return `${type} has ${index} ${String(event[index])} instead of ${this.parts.length}`
  }

  apply(step: Step, event: Fields, type: string): string | undefined {
    if (step.append !== '') {
      this.words += event[step.append] as string
      return undefined
    }
    if (step.equals !== '') return this.checkWords(step, event, type)
    if (step.note) return this.takeNote(event, type)
    if (step.part) return this.beginPart(step, event['part'] as Fields, type)
    return step.finish ? this.finishPart(event['part'] as Fields, type) : undefined
  }

  checkWords(step: Step, event: Fields, type: string): string | undefined {
    if (event[step.equals] !== this.words) return `${type} does not say what its deltas said`
    if (step.same !== '' && event[step.same] !== this.added[step.same]) return `${type} changes ${step.same}`
    return undefined
  }

  takeNote(event: Fields, type: string): string | undefined {
    if (event['annotation_index'] !== this.notes.length) return `${type} is out of order`
    this.notes.push(event['annotation'])
    return undefined
  }

  beginPart(step: Step, part: Fields, type: string): string | undefined {
    if (part[step.text] !== '') return `${type} begins with text`
    if (part['annotations'] !== undefined && (part['annotations'] as unknown[]).length > 0) return `${type} begins with annotations`
    this.part = part
    this.field = step.text
    this.words = ''
    this.notes = []
    return undefined
  }

  finishPart(part: Fields, type: string): string | undefined {
    if (part['type'] !== this.part['type'] || part[this.field] !== this.words) return `${type} is not the part that was built`
    if (!same(part['annotations'] ?? [], this.notes)) return `${type} has other annotations than were added`
    this.parts.push(part)
    return undefined
  }

  /** Whether the item is what its events made of it. */
  isBuilt(item: Fields): boolean {
    const { text, list } = this.grammar
    if (list !== '') return same(item[list], this.parts)
    return text === '' || item[text] === this.words
  }

  /** Checks the item as it is when done. */
  checkDone(item: Fields, type: string): string | undefined {
    const steps = this.grammar.states[this.state] ?? {}
    const step = steps[type]
    if (step === undefined) return `${type} may not come while a ${String(this.added['type'])} is ${this.state}`
    if (step.status.length > 0 && !step.status.includes(String(item['status']))) return `${type} may not come with the status ${String(item['status'])} while a ${String(this.added['type'])} is ${this.state}`
    if (item['id'] !== this.added['id'] || item['type'] !== this.added['type']) return `${type} closes another item`
    if (item['status'] === 'in_progress') return `${type} leaves the item in progress`
    const changed = this.grammar.same.find((field) => item[field] !== this.added[field])
    if (changed !== undefined) return `${type} changes ${changed}`
    return this.isBuilt(item) ? undefined : `${type} is not the item that was built`
  }
}

class StreamAutomaton implements Lifecycle {
  #next = grammar.first
  #state = grammar.start
  #first: Fields | undefined
  #item: ItemAutomaton | undefined
  readonly #done: Fields[] = []
  readonly #ids = new Set<unknown>()

  get ended(): boolean {
    return this.#state !== grammar.start && Object.keys(grammar.envelope[this.#state]?.on ?? {}).length === 0
  }

  check(event: StreamEvent): string | undefined {
    const fields = event as unknown as Fields
    const number = fields['sequence_number']
    if (grammar.anywhere[event.type] === true) return number === undefined ? undefined : `${event.type} has a sequence_number`
    if (number !== this.#next) return `${event.type} has sequence_number ${String(number)} instead of ${this.#next}`
    const problem = this.#checkType(fields, event.type)
    if (problem === undefined) this.#next += grammar.step
    return problem
  }

  #checkType(event: Fields, type: string): string | undefined {
    const state = grammar.envelope[this.#state]
    const next = state?.on[type]
    if (next !== undefined) return this.#move(event, type, next)
    if (state?.items !== true) return `${type} may not come while the stream is ${this.#state}`
    if (type === grammar.opens) return this.#open(event, type)
    if (this.#item === undefined) return `${type} may not come while no item is open`
    if (event['output_index'] !== this.#done.length) return `${type} has output_index ${String(event['output_index'])} instead of ${this.#done.length}`
    return type === grammar.closes ? this.#close(event, type) : this.#item.check(event, type)
  }

  #move(event: Fields, type: string, next: string): string | undefined {
    const snapshot = grammar.snapshots[type]
    const problem = snapshot === undefined ? undefined : this.#checkSnapshot(event['response'] as Fields, snapshot)
    if (problem !== undefined) return `${type}: ${problem}`
    this.#state = next
    return undefined
  }

  #checkSnapshot(response: Fields, snapshot: Snapshot): string | undefined {
    this.#first ??= response
    const changed = ['id', 'model', 'created_at'].find((field) => response[field] !== this.#first?.[field])
    if (changed !== undefined) return `${changed} has changed`
    if (!snapshot.status.includes(response['status'] as string)) return `the status is ${String(response['status'])}`
    const missing = snapshot.present.find((field) => response[field] === null)
    if (missing !== undefined) return `${missing} is null`
    const surplus = snapshot.absent.find((field) => response[field] !== null)
    if (surplus !== undefined) return `${surplus} is not null`
    return this.#checkOutput(response, snapshot)
  }

  #checkOutput(response: Fields, snapshot: Snapshot): string | undefined {
    if (snapshot.blank && !(same(response['output'], []) && response['usage'] === null)) return 'there is output or usage already'
    if (snapshot.closed && this.#item !== undefined) return 'an item is still open'
    if (snapshot.whole && this.#endsIncomplete()) return 'an item is incomplete'
    if (snapshot.final && !same(response['output'], this.#done)) return 'the output is not the items that were done'
    return undefined
  }

  #endsIncomplete(): boolean {
    return this.#done.at(-1)?.['status'] === 'incomplete'
  }

  #open(event: Fields, type: string): string | undefined {
    const item = event['item'] as Fields
    const itemGrammar = grammar.items[item['type'] as string]
    if (itemGrammar === undefined) return `${type} adds an item of unknown type`
    if (this.#item !== undefined) return `${type} comes while an item is open`
    if (this.#endsIncomplete()) return `${type} follows an incomplete item`
    if (event['output_index'] !== this.#done.length) return `${type} has output_index ${String(event['output_index'])} instead of ${this.#done.length}`
    if (this.#ids.has(item['id'])) return `${type} uses an item id again`
    this.#ids.add(item['id'])
    this.#item = new ItemAutomaton(itemGrammar, item)
    return this.#item.checkAdded(type)
  }

  #close(event: Fields, type: string): string | undefined {
    const item = event['item'] as Fields
    const problem = this.#item?.checkDone(item, type)
    if (problem !== undefined) return problem
    this.#done.push(item)
    this.#item = undefined
    return undefined
  }
}

/** Whether two JSON values are equal. */
function same(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) !== Array.isArray(right)) return false
  const keys = Object.keys(left)
  if (keys.length !== Object.keys(right).length) return false
  return keys.every((key) => same((left as Fields)[key], (right as Fields)[key]))
}
