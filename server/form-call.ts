// SPDX-License-Identifier: Apache-2.0
import type { ValidateFunction } from 'ajv'
import { MatrizError } from '../matriz/index.ts'
import { guardFormType, inviteBody, refuseLarge } from './body.ts'
import type { Exchange } from './exchange.ts'
import { Form } from './form.ts'
import type { FormFile } from './form.ts'
import { refuseOddNumbers } from './parameters.ts'

/** A form as a handler gets it. */
export interface FormCall {
  readonly file: FormFile
  fields(): Promise<unknown>
}

/** What reading a form needs: how large it may be, its contract, and who refuses what the contract does. */
export interface FormContract {
  readonly limitBytes: number
  readonly validator: ValidateFunction
  /** Throws for fields that are not allowed; may take unknown ones away. */
  readonly validate: (fields: unknown) => void
}

/** Lends a form to `use`, read as far as its file, and lets go of it afterwards. */
export async function withForm<T>({ request, response, awaitsContinue }: Exchange, contract: FormContract, use: (form: FormCall) => Promise<T>): Promise<T> {
  guardFormType(request)
  refuseKey(request.headers['idempotency-key'])
  refuseLarge(request, contract.limitBytes)
  const form = new Form(request, { limitBytes: contract.limitBytes, review: (fields) => review(fields, contract) })
  try {
    if (awaitsContinue) inviteBody(response)
    const file = await form.open()
    return await use({ file, fields: async () => checked(await form.fields(), contract) })
  } finally {
    form.close()
  }
}

// What the key stands for is known only when all of it was kept: by then there is nothing left to spare.
function refuseKey(key: unknown): void {
  if (key !== undefined) throw new MatrizError('unsupported_parameter', "'Idempotency-Key' is not supported for uploads: equal bytes are kept once, and a file that is there twice can be deleted.", { param: 'Idempotency-Key' })
}

function checked(fields: Record<string, unknown>, { validate }: FormContract): unknown {
  const sent = structuredClone(fields)
  validate(fields)
  refuseOddNumbers(flat(sent), flat(fields))
  return fields
}

/** Fields before the file are refused before it is read; what is missing may come behind it. */
function review(fields: Readonly<Record<string, unknown>>, contract: FormContract): void {
  const copy = structuredClone(fields)
  if (contract.validator(copy) || contract.validator.errors?.[0]?.keyword === 'required') return
  contract.validate(structuredClone(fields))
}

/** The fields by their paths: objects are made of names with brackets, one deep. */
function flat(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null ? Object.entries(value).map(([inner, one]): [string, unknown] => [`${name}.${inner}`, one]) : [[name, value]]))
}
