// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import type { MatrizDependencies } from '../matriz.ts'
import type { Principal, RunRequest, Tool } from '../request.ts'
import { authorise } from './authorise.ts'

/**
 * The request with what its capabilities take and do. Throws `insufficient_permissions` and, for a name that no
 * capability has, `invalid_value`.
 */
export function resolveCapabilities(request: RunRequest, principal: Principal, { capabilities, policy }: Pick<MatrizDependencies, 'capabilities' | 'policy'>): RunRequest {
  if (!request.tools.some(({ kind }) => kind === 'capability')) return request
  const tools = request.tools.map((tool): Tool => {
    if (tool.kind !== 'capability') return tool
    const capability = capabilities.find(({ toolName }) => toolName === tool.name)
    authorise(policy, { principal, action: 'tools.call', resource: `tool:${tool.name}`, ...capability === undefined ? {} : { dataClass: capability.dataClass } })
    if (capability === undefined) throw new MatrizError('invalid_value', `There is no capability '${tool.name}'.`, { param: `${tool.param}.name` })
    const { description, parameters } = capability
    return { kind: 'capability', name: tool.name, description, parameters, param: tool.param }
  })
  return { ...request, tools }
}
