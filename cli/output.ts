// SPDX-License-Identifier: Apache-2.0
import { styleText } from 'node:util'

type Style = 'bold' | 'dim' | 'green' | 'red' | 'yellow'

/** The text in a style, when stdout is a terminal that shows it; plain for files, pipes and NO_COLOR. */
export function styled(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout })
}

/** One line for people. */
export function writeLine(text = ''): void {
  process.stdout.write(`${text}\n`)
}

/** One JSON document for machines. */
export function writeJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`)
}

/** One line on stderr. */
export function writeError(text: string): void {
  process.stderr.write(`${styleText('red', 'error:', { stream: process.stderr })} ${text}\n`)
}

/** Text without anything that could steer a terminal. */
export function forTerminal(text: string): string {
  return text.replaceAll(/[^\P{C}\n]/gu, '?')
}

/** Rows in columns, the first row being the headings. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row, index) => {
    const line = row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()
    return index === 0 ? styled('bold', line) : line
  })
}
