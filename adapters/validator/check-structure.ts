// SPDX-License-Identifier: Apache-2.0
import { hash } from 'node:crypto'
import { MatrizError } from '../../matriz/errors.ts'
import type { SchemaProblem } from '../../matriz/ports.ts'
import { validatorCheck } from '../../matriz/tools/validator.ts'
import { exceedsBounds, exceedsBytes } from '../schemas/bounds.ts'
import { Compiler } from '../schemas/compiler.ts'

const problemsMax = 20

let compiler: Compiler | undefined

/** For a thread that is ended over budget: a schema may take as long as it likes. */
function checkStructure(schema: string, value: string): readonly SchemaProblem[] {
  const large = exceedsBytes(schema) ?? exceedsBounds(JSON.parse(schema))
  if (large !== undefined) throw new MatrizError('invalid_value', `'schema': ${large.message}`, { param: 'schema' })
  compiler ??= new Compiler()
  const { usable, problems } = checked(compiler, schema, value)
  const [first] = problems
  if (!usable) throw new MatrizError('invalid_value', `'schema' cannot be used: ${first?.path ?? ''} ${first?.message ?? ''}`.trimEnd(), { param: 'schema' })
  return problems.slice(0, problemsMax)
}

function checked(engine: Compiler, schema: string, value: string): ReturnType<Compiler['checkValue']> {
  try {
    return engine.checkValue(hash('sha256', schema), schema, value)
  } catch (thrown) {
    // Such as a reference to itself, which overflows the stack.
    if (thrown instanceof RangeError) throw new MatrizError('invalid_value', "'schema' goes too deep.", { param: 'schema', cause: thrown })
    throw thrown
  }
}

/** validator.check, with Ajv for what is structural. */
export const checkClaims = validatorCheck(checkStructure)
