// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'
import { idPrefix } from './find-index.ts'

/** Throws `invalid_value` for what neither an index nor an alias can be called. */
export function checkName(name: string, param: string): void {
  if (!/^[a-zA-Z0-9_-]{1,128}$/.test(name)) throw refusal(param, 'it must have 1 to 128 letters, digits, - and _')
  if (name.startsWith(idPrefix)) throw refusal(param, `only ids begin with ${idPrefix}`)
}

function refusal(param: string, message: string): MatrizError {
  return new MatrizError('invalid_value', `Invalid value for '${param}': ${message}.`, { param })
}
