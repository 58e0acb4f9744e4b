// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { MatrizDependencies, ToolCall, ToolOutcome, ToolResult, Tools } from '../matriz.ts'
import { authorise } from '../orchestrator/authorise.ts'
import type { SchemaProblem } from '../ports.ts'
import type { JsonSchema, Principal } from '../request.ts'
import type { Capability } from './capability.ts'

type Needed = Pick<MatrizDependencies, 'capabilities' | 'works' | 'schemas' | 'policy' | 'clock' | 'budgets' | 'onToolCalled'>

/** A call and whose key it was made with. */
type CallerCall = ToolCall & { readonly principal: Principal }

/** The capabilities as tools: what may be called is listed, and what is called is checked on the way in and out. */
export function createTools(dependencies: Needed): Tools {
  const { capabilities, policy } = dependencies
  const byToolName = new Map(capabilities.map(capability => [capability.toolName, capability]))
  return {
    list(principal: Principal) {
      authorise(policy, { principal, action: 'tools.read', resource: 'tool:*' })
      return capabilities.filter(({ toolName, dataClass }) => policy.decide({ principal, action: 'tools.read', resource: `tool:${toolName}`, dataClass }).allow)
    },

    async call(principal, call) {
      const capability = byToolName.get(call.name)
      authorise(policy, { principal, action: 'tools.call', resource: `tool:${call.name}`, ...capability === undefined ? {} : { dataClass: capability.dataClass } })
      if (capability === undefined) throw new MatrizError('tool_not_found', `There is no tool '${call.name.slice(0, 64)}'.`, { param: 'name' })
      return measured(capability, { ...call, principal }, dependencies)
    }
  }
}

/** Calls it, and tells how it ended and how long it took. */
async function measured(capability: Capability, call: CallerCall, dependencies: Needed): Promise<ToolResult> {
  const { clock, onToolCalled } = dependencies
  const fromMs = clock.monotonicMs()
  const told = (outcome: ToolOutcome): number => {
    const durationMs = clock.monotonicMs() - fromMs
    onToolCalled?.(capability.toolName, outcome, durationMs)
    return durationMs
  }
  try {
    const result = await checkedCall(capability, call, dependencies)
    return { name: capability.toolName, version: capability.version, result, durationMs: told('ok') }
  } catch (thrown) {
    told(call.signal.aborted ? 'cancelled' : outcomeOf(thrown))
    throw thrown
  }
}

async function checkedCall({ name, parameters, result: resultSchema }: Capability, { arguments: given, signal, principal, subject, namesSubjects = false }: CallerCall, { schemas, works, budgets }: Needed): Promise<unknown> {
  const problemOf = async (schema: JsonSchema, value: unknown): Promise<SchemaProblem | undefined> => {
    try {
      return (await schemas.checkValue(schema, value, signal))[0]
    } catch (thrown) {
      // The schema is ours, and so is the fault.
      throw thrown instanceof MatrizError && thrown.code === 'invalid_json_schema' ? failed(name, thrown) : thrown
    }
  }
  const refused = await problemOf(parameters, given)
  if (refused !== undefined) throw refusal(refused)
  const caller = { principal, namesSubjects, ...subject === undefined ? {} : { subject } }
  const result = await works.run(name, given, { budgetMs: budgets.thoughtMs, signal, caller }).catch((thrown: unknown) => { throw inArguments(thrown) })
  const misfit = await problemOf(resultSchema, result)
  if (misfit === undefined) return result
  throw failed(name, new Error(`The result of ${name} does not fit its schema: '${misfit.path}' ${misfit.message}`))
}

function failed(name: string, cause: Error): MatrizError {
  return new MatrizError('capability_failed', `The capability ${name} could not do its work.`, { cause })
}

/** What a work says of a parameter is said of the field of the call that holds it. */
function inArguments(thrown: unknown): unknown {
  if (!(thrown instanceof MatrizError) || thrown.code !== 'invalid_value') return thrown
  return new MatrizError('invalid_value', thrown.message, { param: thrown.param === undefined ? 'arguments' : `arguments.${thrown.param}`, cause: thrown })
}

const codes = { missing: 'missing_required_parameter', unknown: 'unknown_parameter', type: 'invalid_type' } as const

function refusal({ path, message, kind, property }: SchemaProblem): MatrizError {
  const steps = path.split('/').slice(1).map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const at = [...steps, ...property === undefined ? [] : [property]].reduce((param, step) => /^\d+$/.test(step) ? `${param}[${step}]` : `${param}.${step}`, 'arguments')
  const param = at.length > 128 ? `${at.slice(0, 128)}…` : at
  // Nothing is wrong with them that anybody knows of: the machine was busy, or they are meant to keep it so.
  if (kind === 'cut_off') return new MatrizError('capability_timeout', `'${param}' could not be checked in time.`, { param })
  if (kind === 'missing') return new MatrizError(codes.missing, `Missing required parameter: '${param}'.`, { param })
  if (kind === 'unknown') return new MatrizError(codes.unknown, `Unknown parameter: '${param}'.`, { param })
  if (kind === 'type') return new MatrizError(codes.type, `Invalid type for '${param}': it ${message}.`, { param })
  return new MatrizError('invalid_value', `Invalid value for '${param}': it ${message}.`, { param })
}

function outcomeOf(thrown: unknown): ToolOutcome {
  if (!(thrown instanceof MatrizError)) return 'failed'
  switch (thrown.code) {
    case 'capability_timeout':
      return 'timeout'
    case 'server_is_overloaded':
      return 'overloaded'
    case 'invalid_value':
    case codes.missing:
    case codes.unknown:
    case codes.type:
      return 'refused'
    default:
      return 'failed'
  }
}
