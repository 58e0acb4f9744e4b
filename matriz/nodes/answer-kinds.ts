// SPDX-License-Identifier: Apache-2.0
import { extract } from './extraction.ts'
import { formOf } from './word-forms.ts'

/** What an answer must have in it, by how it is asked for. */
export interface AnswerKind {
  readonly name: string
  /** What asks for it, in lower case. */
  readonly asked: RegExp
  /** Words that need not stand beside what they ask for: "what does it cost" is answered by a price. */
  readonly said: readonly string[]
  /** `asked` are the forms of the question's words: to repeat one of them is no answer. */
  fits(sentence: string, asked: ReadonlySet<string>): boolean
}

const numbers = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|dozen|half'
/** A figure, or a word for one, right before what it counts. */
const figure = `(?:\\d|\\b(?:${numbers}|an?|several))[\\s-]{0,3}`
const counted = new RegExp(`\\d|\\b(?:${numbers}|once|twice|none|no)\\b`, 'i')
const spans = new RegExp(`${figure}(?:(?:business|working|calendar|full|consecutive|more)\\s)?(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|decade)s?\\b|\\b(?:lifetime|indefinitely|permanently|forever|overnight)\\b`, 'i')
const moments = /\d{1,2}:\d{2}|\b\d{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)|\b(?:1[0-9]|20)\d{2}\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|\bmay\s\d|\d\smay\b|\b(?:in|of|until|since|by|before|after|from|to|every)\smay\b|\b(?:noon|midnight|today|tomorrow|yesterday|spring|summer|autumn|winter|morning|afternoon|evening|weekends?|christmas|easter|immediately)\b|\b(?:as\s+soon\s+as|after|before|within|until|when|once)\b/i
const often = /\b(?:every|each|daily|weekly|fortnightly|monthly|quarterly|yearly|annually|hourly|once|twice|times|per|always|never)\b/i
const placed = /\b(?:in|at|on|under|near|behind|beside|inside|outside|above|below|between|opposite|from|to|into|next\s+to|through|via|along|across)\s+(?!\d|(?:the\s+)?(?:morning|afternoon|evening|night|year|month|week|day|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december|average|request|time|general|addition|case|writing|full|advance)\b)(?:(?:the|an?|our|your|their|its)\s+)?([\p{L}\p{N}/]{1,64})/giu
const reasons = /\b(?:because|since|due|owing|reasons?|so\s+that|so|therefore|caused?|in\s+order|to\s+(?:avoid|prevent|protect|keep|make|reduce|save|allow|ensure))\b/i

const grams = new RegExp(`${figure}(?:kg|g|mg|lbs?|oz|kilos?|kilograms?|grams?|pounds?|ounces?|tons?|tonnes?)(?![a-z])`, 'i')
const metres = new RegExp(`${figure}(?:mm|cm|m|km|miles?|metres?|meters?|kilomet(?:re|er)s?|centimet(?:re|er)s?|millimet(?:re|er)s?|feet|foot|ft|inch(?:es)?|yards?|storeys?)(?![a-z])`, 'i')
const speeds = new RegExp(`${figure}(?:km\\/h|kmh|mph|m\\/s|knots?|kilomet(?:re|er)s?\\s(?:per|an)\\shour|miles\\s(?:per|an)\\shour|mbit\\/s|gbit\\/s|mbps|gbps)(?![a-z])`, 'i')
const degrees = new RegExp(`${figure}(?:°|degrees?|celsius|fahrenheit|kelvin)(?![a-z])`, 'i')

/** Kinds of answers. Each repetition in a pattern is bounded or of one class, so that a hostile text costs linear time. */
export const answerKinds: readonly AnswerKind[] = [
  { name: 'money', asked: /\bhow\s+much\s(?:[^?]{0,200}\s)?(?:cost|pay|charge|fee|price|spend|earn|owe|rent)|\b(?:price|cost|fee|fare|charge|salary|rent|deposit)s?\b/, said: ['price', 'cost', 'fee', 'fare', 'charge', 'pay'], fits: text => extract(text, 'money').length > 0 || /\b(?:free|no\s+charge|no\s+fee|without\s+charge)\b/i.test(text) },
  { name: 'duration', asked: /\bhow\s+(?:long|many\s+(?:second|minute|hour|day|week|month|year)s?)\b|\b(?:duration|period|timeframe|lifespan)\b/, said: ['long', 'duration', 'period', 'timeframe', 'last', 'take', 'time'], fits: text => spans.test(text) },
  { name: 'frequency', asked: /\bhow\s+(?:often|frequently|regularly)\b/, said: ['often', 'frequently', 'regularly'], fits: text => often.test(text) },
  { name: 'moment', asked: /\bwhen\b|\b(?:what|which|until\s+what)\s+(?:time|day|date|year|month|hour)\b|\b(?:date|deadline|birthday)\b|\bopening\s+hours\b/, said: ['time', 'day', 'date', 'year', 'month', 'hour', 'deadline'], fits: text => moments.test(text) || extract(text, 'dates').length > 0 || spans.test(text) },
  { name: 'count', asked: /\bhow\s+(?:many|much|big|large|old|far|heavy|tall|high|wide|deep|fast|strong|thick|small)\b|\b(?:number|amount|quantity|capacity|population|age)\s+of\b|\bwhat\s+(?:number|amount|quantity)\b/, said: ['many', 'much', 'number', 'amount', 'quantity', 'big', 'large', 'old', 'high'], fits: text => counted.test(text) },
  { name: 'weight', asked: /\b(?:weights?|weigh|how\s+heavy)\b/, said: ['weight', 'weigh', 'heavy'], fits: text => grams.test(text) },
  { name: 'length', asked: /\bhow\s+(?:tall|wide|deep|far)\b|\b(?:height|width|depth|distance)\b/, said: ['tall', 'wide', 'deep', 'far', 'height', 'width', 'depth', 'distance'], fits: text => metres.test(text) },
  { name: 'speed', asked: /\bhow\s+fast\b|\bspeed\b/, said: ['fast', 'speed'], fits: text => speeds.test(text) },
  { name: 'temperature', asked: /\b(?:temperature|how\s+(?:hot|cold|warm))\b/, said: ['temperature', 'hot', 'cold', 'warm'], fits: text => degrees.test(text) },
  { name: 'percentage', asked: /\b(?:percent|percentage|per\s+cent|what\s+share)\b/, said: ['percent', 'percentage', 'share'], fits: text => extract(text, 'percentages').length > 0 },
  { name: 'email', asked: /\be-?mail\s+address\b|\bwhat\s[^?]{0,100}\be-?mail\b/, said: ['email', 'address', 'mail', 'e'], fits: text => extract(text, 'emails').length > 0 },
  { name: 'phone', asked: /\b(?:phone|telephone|fax|mobile)\s+number\b/, said: ['phone', 'telephone', 'number'], fits: text => extract(text, 'phones').length > 0 || /\b\d{3,}\b/.test(text) },
  { name: 'web', asked: /\b(?:website|web\s+address|url|link)\b/, said: ['website', 'web', 'address', 'url', 'link'], fits: text => extract(text, 'urls').length > 0 || /\b[a-z0-9-]{1,63}\.[a-z]{2,24}\b/i.test(text) },
  { name: 'place', asked: /\bwhere\b|\b(?:location|address)\b/, said: ['location', 'located', 'place', 'find'], fits: (text, asked) => text.matchAll(placed).some(([, where = '']) => !asked.has(formOf(where.toLowerCase()))) },
  { name: 'reason', asked: /\bwhy\b|\breason\b/, said: ['reason'], fits: text => reasons.test(text) }
]
