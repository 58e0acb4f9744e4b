// SPDX-License-Identifier: Apache-2.0
import ts from 'typescript'
import { wordsOfPattern } from './words.ts'

/** A text in a file, and where it stands. */
export interface Literal {
  readonly line: number
  readonly text: string
}

/** Functions of tests that take what a user says as their first argument. */
const askers = /^(?:said|requestOf|ask(?:ed|s)?\w*|answer\w*|shortly|calls|filled|classify|converse|streamed|complete|understood|routed|prompt\w*|question\w*|find[A-Z]\w*|read[A-Z]\w*|planOf|clausesOf|readingsOf)$/
/** Properties whose value a user says. */
const saidKeys = /^(?:input|content|prompt|question)$/
/** Lists of tests that hold what users say. */
const saidLists = /prompts|labelled|phras|question|asked|sums|spoken|utterances|composed|sentences|turns/i

/** What users say in a file: in tests what is handed to the server or its rules, in documents what is quoted or sent. */
export function promptsIn(path: string, text: string): readonly string[] {
  if (path.endsWith('.jsonl')) return text.split('\n').filter((line) => line !== '').map(promptOf)
  if (path.endsWith('.json')) return stringsIn(parsed(text))
  return path.endsWith('.md') ? quotedIn(text) : saidIn(path, text)
}

/** Every text and every pattern of a source or data file. */
export function literalsOf(path: string, text: string): readonly Literal[] {
  if (path.endsWith('.json')) return stringsIn(parsed(text)).map((one) => ({ line: lineOf(text, one), text: one }))
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Literal[] = []
  const visit = (node: ts.Node): void => {
    const line = file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1
    found.push(...literalTexts(node).map((one) => ({ line, text: one })))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** What a literal says; more than one text where it is a pattern with alternatives, or has gaps that are filled in. */
function literalTexts(node: ts.Node): readonly string[] {
  if (ts.isRegularExpressionLiteral(node)) return wordsOfPattern(node.text.slice(1, node.text.lastIndexOf('/')))
  if (ts.isStringLiteralLike(node)) return textsOf(node.text)
  return ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].flatMap(textsOf) : []
}

/** A text with escapes of its own is most likely made into a pattern. */
function textsOf(text: string): readonly string[] {
  return /\\[sb]|\(\?:/.test(text) ? wordsOfPattern(text) : [text]
}

function saidIn(path: string, text: string): readonly string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if ((ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && isSaid(node)) found.push(ts.isTemplateExpression(node) ? node.head.text : node.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isSaid(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isCallExpression(parent)) return parent.arguments[0] === node && askers.test(nameOf(parent.expression))
  if (ts.isPropertyAssignment(parent)) return isSaidProperty(parent)
  return ts.isArrayLiteralExpression(parent) && isAsked(node) && isInListOfPrompts(node)
}

/** Not what an assistant says, and text only where it is marked as input. */
function isSaidProperty(property: ts.PropertyAssignment): boolean {
  const name = property.name.getText()
  const beside = property.parent.properties.map((one) => one.getText()).join(' ')
  return name === 'text' ? /['"]input_text['"]/.test(beside) : saidKeys.test(name) && !/['"](?:assistant|tool|system|developer)['"]/.test(beside)
}

/** In a table of cases the first column is what is asked, in a list all of it. */
function isAsked(node: ts.Node): boolean {
  const path = [node]
  for (let at = node.parent; ts.isArrayLiteralExpression(at); at = at.parent) path.push(at)
  const [table, row, first] = [path.at(-1), path.at(-2), path.at(-3)]
  return table === undefined || row === undefined || first === undefined || (ts.isArrayLiteralExpression(row) && row.elements[0] === first)
}

function isInListOfPrompts(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isBlock(at) && !ts.isSourceFile(at); at = at.parent) {
    if (ts.isCallExpression(at)) return askers.test(nameOf(at.expression))
    if (ts.isVariableDeclaration(at)) return saidLists.test(at.name.getText())
  }
  return false
}

function nameOf(expression: ts.Expression): string {
  return ts.isIdentifier(expression) ? expression.text : ts.isPropertyAccessExpression(expression) ? expression.name.text : ''
}

/** In prose what stands in quotation marks or as code, in blocks of code what is sent as input. */
function quotedIn(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^ *```[^\n]*\n([^]*?)^ *```/gm)].map(([, block = '']) => block)
  const prose = text.replace(/^ *```[^\n]*\n[^]*?^ *```/gm, '\n')
  const sent = blocks.flatMap((block) => [...block.matchAll(/["']?(?:input|content|text|prompt|question)["']?\s*[:=]\s*(?:"([^"\n]+)"|'([^'\n]+)')|(?:ask|say)\s+(?:"([^"\n]+)"|'([^'\n]+)')/g)].map((match) => match.slice(1).find((one) => one !== undefined) ?? ''))
  const quoted = [...prose.matchAll(/"([^"\n]{10,300})"|“([^”\n]{10,300})”|`([^`\n]{10,300})`/g)].map((match) => match.slice(1).find((one) => one !== undefined) ?? '')
  return [...sent, ...quoted]
}

function promptOf(line: string): string {
  const value = parsed(line)
  return typeof value === 'object' && value !== null && 'prompt' in value && typeof value.prompt === 'string' ? value.prompt : ''
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function lineOf(text: string, value: string): number {
  const at = text.indexOf(JSON.stringify(value))
  return at === -1 ? 1 : text.slice(0, at).split('\n').length
}
