// SPDX-License-Identifier: Apache-2.0
import { MatrizError } from '../errors.ts'

/** What a work was asked with. Its types were checked against the manifest; these read them, and refuse what is missing. */
export type Parameters = Readonly<Record<string, unknown>>

/** A text that must be there. */
export function requiredText(parameters: Parameters, name: string): string {
  const value = parameters[name]
  if (typeof value !== 'string') throw new MatrizError('invalid_value', `'${name}' is needed here, and must be a text.`, { param: name })
  return value
}

/** A text; undefined where null or nothing was given. */
export function optionalText(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name]
  return value === null || value === undefined ? undefined : requiredText(parameters, name)
}

/** A whole number; undefined where null or nothing was given. */
export function optionalCount(parameters: Parameters, name: string): number | undefined {
  const value = parameters[name]
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new MatrizError('invalid_value', `'${name}' must be a whole number.`, { param: name })
  return value
}

/** A list of texts that must be there. */
export function requiredTexts(parameters: Parameters, name: string): readonly string[] {
  const value = parameters[name]
  if (!Array.isArray(value) || !value.every(one => typeof one === 'string')) throw new MatrizError('invalid_value', `'${name}' is needed here, and must be a list of texts.`, { param: name })
  return value
}

/** One of a closed set of words, which the manifest lists too. */
export function oneOf<Word extends string>(parameters: Parameters, name: string, words: readonly Word[]): Word {
  const value = requiredText(parameters, name)
  const found = words.find(word => word === value)
  if (found === undefined) throw new MatrizError('invalid_value', `'${name}' must be one of ${words.join(', ')}.`, { param: name })
  return found
}

/** A number; undefined where null or nothing was given. */
export function optionalNumber(parameters: Parameters, name: string): number | undefined {
  const value = parameters[name]
  if (value === null || value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new MatrizError('invalid_value', `'${name}' must be a number.`, { param: name })
  return value
}
