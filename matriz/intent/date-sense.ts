// SPDX-License-Identifier: Apache-2.0
import { strongest } from './cues.ts'
import type { Cue } from './cues.ts'
import { datesIn, durationsIn, hasDate, hasDay, hasYear, source, timesIn } from './operands.ts'
import type { View } from './view.ts'

const unit = source.unitOfTime
const moment = ({ plain }: View): boolean => hasDate(plain) || hasDay(plain) || timesIn(plain) > 0
const dated = ({ plain }: View): boolean => hasDate(plain) || hasDay(plain) || hasYear(plain)
const timed = ({ plain }: View): boolean => datesIn(plain) + timesIn(plain) > 0
const lasting = ({ plain }: View): boolean => durationsIn(plain) > 0
const both = (view: View): boolean => moment(view) && lasting(view)
const pair = ({ plain }: View): boolean => datesIn(plain) + timesIn(plain) + (hasDay(plain) ? 1 : 0) >= 2 || (hasYear(plain) && /\b\d{4}\b.{0,160}\b\d{4}\b/.test(plain))

/* eslint-disable security/detect-non-literal-regexp -- made of the words of operands.ts */
const cues: readonly Cue[] = [
  { pattern: new RegExp(`how (?:many|much) (?:full |whole |more |leap |working |business )?(?:${unit}|time|sleeps|${source.weekday}s?)\\b.{0,160}\\b(?:between|until|till|til|since|from|before|after|left|remain(?:ing)?|to go|ago|passed|elapsed|away)\\b`), strength: 0.92, needs: dated },
  { pattern: new RegExp(`how (?:many|much) (?:full |whole |more )?(?:${unit}|time)\\b.{0,160}\\b(?:between|until|till|since|from|before|after)\\b`), strength: 0.92, needs: timed },
  { pattern: new RegExp(`how (?:many|much) (?:more )?(?:${unit}|time)\\b.{0,160} (?:until|till|til|to go before) `), strength: 0.85 },
  { pattern: new RegExp(`\\b(?:number of|the|count (?:the )?|in) ?${unit} (?:between|from|until|since|till)\\b`), strength: 0.9, needs: dated },
  { pattern: /\b(?:what|which) (?:is |was |will be |would be |'s )?(?:the )?(?:date|day|weekday|time|month|year|day of the week)\b/, strength: 0.9, needs: both },
  { pattern: /\b(?:what|which|whats|what's) (?:is |was |will |will be )?(?:the )?(?:date|time|day|weekday|month|year)\b.{0,160}\b(?:after|before|from|later|earlier|ago|in)\b/, strength: 0.88, needs: lasting },
  { pattern: /\b(?:what|which)(?: is| was| will be)? (?:the )?(?:date|weekday|day of the (?:week|year)|calendar week|week number|(?:iso )?(?:calendar )?week)\b/, strength: 0.88, needs: dated },
  { pattern: /\b(?:what|which) (?:day|weekday) (?:is|was|will|does|did|do)\b/, strength: 0.85, needs: dated },
  { pattern: /\b(?:date|day|weekday|time) (?:will|would|was|is|do|does)\b/, strength: 0.85, needs: both },
  { pattern: /\b(?:day of the week|weekday|day of the year|day of year|week number|calendar week|iso week|ordinal day|kw)\b/, strength: 0.88, needs: ({ plain }) => hasDate(plain) || /\b\d{4}\b/.test(plain) },
  { pattern: /\bwhat (?:day|date|weekday) (?:comes|falls|lies)\b|\bon (?:what|which) (?:day|date|weekday)\b/, strength: 0.88, needs: dated },
  { pattern: /\bleap (?:year|day)s?\b/, strength: 0.9, needs: ({ plain }) => /\b\d{3,4}\b/.test(plain) || /\b(?:is|was|will) (?:it |this year|next year|last year)/.test(plain) },
  { pattern: new RegExp(`${unit} (?:\\w+ )?(?:after|before|from|since|ago|later|prior to|earlier|past|following|nach|vor|après|avant|después|antes)\\b`), strength: 0.88, needs: both },
  { pattern: new RegExp(`\\b(?:in|within|for) (?:\\d+|an?|\\w+) ${unit}(?:'?s? time)?\\b`), strength: 0.7, needs: view => both(view) && /\b(?:when|what|which|due|expire|date)\b/.test(view.plain) },
  { pattern: new RegExp(`^(?:please |can you |could you |now )*(?:add|subtract|take|minus|deduct|go (?:back|forward))\\b.{0,160}${unit}\\b`), strength: 0.9, needs: view => both(view) || durationsIn(view.plain) >= 2 },
  { pattern: new RegExp(`\\b(?:sum|total|add|altogether|in total|combined|plus)\\b.{0,160}`), strength: 0.86, needs: ({ plain }) => timesIn(plain) >= 2 || durationsIn(plain) >= 3 || (durationsIn(plain) >= 2 && !/\bconvert\b/.test(plain) && /\b(?:add|sum|total|plus)\b/.test(plain)) },
  { pattern: /\bhow (?:long|old|far apart)\b|\bwhat age\b/, strength: 0.88, needs: ({ plain }) => pair({ plain } as View) || (datesIn(plain) > 0 && /\b(?:born|birthday|today|now|since|until|till|ago)\b/.test(plain)) },
  { pattern: /\bhow (?:old|long)\b.{0,160}\b(?:born|since|until|till)\b|\bborn\b.{0,160}\bhow old\b/, strength: 0.85, needs: dated },
  { pattern: /\b(?:duration|elapsed|time (?:difference|between|from|span)|difference in (?:days|weeks|hours|months|time)|interval)\b/, strength: 0.86, needs: pair },
  { pattern: /\b(?:when|what time)\b/, strength: 0.86, needs: view => timesIn(view.plain) > 0 && lasting(view) },
  { pattern: /\b(?:when|what time) (?:is|does|do|will|did|must|should|can|was|would)\b/, strength: 0.84, needs: both },
  { pattern: /\b(?:due|expires?|deadline|ends?|arrives?|over|finish(?:es|ed)?|delivered|paid|ready)\b.{0,160}\b(?:when|what date|which date|what day|which day|what time)\b|\b(?:when|what date|which date|what day|which day|what time)\b.{0,160}\b(?:due|expires?|deadline|ends?|arrives?|over|finish(?:es|ed)?|delivered|paid|ready)\b/, strength: 0.84, needs: both },
  { pattern: /\b(?:today'?s date|what(?: day| date)? (?:is|'s) (?:it |the date )?(?:today|now)\b(?!'s (?!date|day|weekday))|what(?:'s| is) the (?:current )?(?:date|day)(?: today| right now| please)?\?|what (?:day|date|year|month|weekday|week) (?:is it|do we have|are we in)|(?:day|date) is it today|which (?:day|date|year|month|weekday) is it)/, strength: 0.9 },
   
  { pattern: new RegExp(`\\b(?:is|was|will|does|did)\\b.{0,160}\\b(?:an? |on an? )?${source.weekday}\\b`), strength: 0.85, needs: ({ plain, asks }) => asks && hasDate(plain) && !/\b(?:open|closed|rain|free|working|shop|game|match|show)\b/.test(plain) },
  { pattern: new RegExp(`\\bif (?:today|tomorrow|yesterday|it) (?:is|was|'s) .{0,160}\\b(?:what|which|when)\\b`), strength: 0.9, needs: lasting },
  { pattern: /\bhow long\b.{0,60}\b(?:until|till|til|since|before|ago|to go|left)\b/, strength: 0.84, needs: view => dated(view) || /\b(?:next|summer|winter|spring|autumn|midnight|noon|the weekend|end of the (?:year|month))\b/.test(view.plain) },
  { pattern: new RegExp(`\\bhow (?:many|much) (?:\\w+ ){0,2}?(?:${unit}|time)\\b`), strength: 0.86, needs: pair },
  { pattern: new RegExp(`\\b${unit} (?:between|from|until|since|till)\\b`), strength: 0.88, needs: pair },
  { pattern: new RegExp(`\\bhow many ${source.weekday}s?\\b|\\b(?:first|second|third|fourth|last) ${source.weekday} (?:of|in)\\b`), strength: 0.86, needs: dated },
  { pattern: /\b(?:valid|real|existing|possible|exists?|correct)\b/, strength: 0.8, needs: ({ plain, asks }) => asks && hasDate(plain) && /\b(?:date|day|exist)/.test(plain) },
  { pattern: /\b(?:arrival|end|ending|finishing|departure|start|starting|due|expiry|delivery) (?:time|date)\b/, strength: 0.84, needs: both },
  { pattern: /\d{1,2}:\d{2} ?(?:\+|-|plus|minus) ?|\b(?:[ap]m|noon|midnight) ?(?:\+|plus|minus) /, strength: 0.84, needs: lasting },
  { pattern: /\b(?:today|tomorrow|yesterday)'?s (?:date|weekday)\b|\b(?:date|weekday) (?:is it |was it )?(?:today|tomorrow|yesterday)\b|\b(?:what|which) (?:day|weekday|date|month|year)(?: of the week)? (?:is|was|will|comes)(?: it| be)*(?: the day (?:after|before))? ?(?:today|tomorrow|yesterday|now)\b|\bday (?:after|before) (?:tomorrow|yesterday)\b/, strength: 0.88 },
  { pattern: new RegExp(`\\b(?:in )?how many ${unit} (?:is|are|will|do|does|left|remain)\\b`), strength: 0.8, needs: ({ plain }) => hasDate(plain) },
  { pattern: /\+|\bplus\b|\bminus\b|\bless\b|\btogether\b/, strength: 0.84, needs: ({ plain }) => durationsIn(plain) >= 2 },
  { pattern: new RegExp(`\\b${unit} (?:ago|from now|from today|hence)\\b`), strength: 0.84, needs: ({ plain }) => durationsIn(plain) > 0 && /\b(?:what|which|when|date|day|weekday|year)\b/.test(plain) },
  { pattern: /\b(?:next|previous|last|upcoming|coming) leap year\b|\bwann ist .{0,40}\b(?:schaltjahr|ostern)\b/, strength: 0.86 },
  { pattern: /\b(?:welches datum|welcher tag|quelle date|quel jour|qué (?:día|fecha))\b/, strength: 0.84, needs: lasting },
  { pattern: new RegExp(`\\b${unit} (?:that are |which are |still )*(?:left|remain(?:ing)?|to go|over|gone|passed|elapsed)\\b`), strength: 0.88, needs: view => dated(view) && /\b(?:number|count|how (?:many|much)|total)\b/.test(view.plain) },
  { pattern: /\b(?:which|what|who|whose)\b.{0,60}\b(?:first|earlier|earliest|later|latest|last|sooner|older|oldest|newer|newest|recent|nearer|before|after)\b/, strength: 0.86, needs: ({ plain }) => datesIn(plain) >= 2 },
  { pattern: new RegExp(`\\b(?:${source.weekday}|today|tomorrow|yesterday)'?s date\\b|\\bdate (?:of|for|on) (?:next|last|this|the (?:next|last|coming|following)) ${source.weekday}\\b`), strength: 0.86 },
  { pattern: /^(?:and |so )?(?:is|was|does|did|will|comes?)\b.{0,60}\b(?:before|after|earlier|later|sooner)\b/, strength: 0.86, needs: ({ plain }) => datesIn(plain) >= 2 },
  { pattern: new RegExp(`\\b(?:first|last|final|second|third|fourth|\\d+(?:st|nd|rd|th)) (?:working |business |full )?(?:day|weekday|week|weekend|${source.weekday}) (?:of|in)\\b`), strength: 0.84, needs: dated },
  { pattern: new RegExp(`\\b${unit} (?:until|till|til|to|before|since) (?:the )?(?:next |last )?(?:new year|christmas|easter|halloween|xmas|my birthday|summer|winter|spring|autumn|the weekend)`), strength: 0.86 },
  { pattern: /\b(?:day of (?:the )?week|weekday|day name|quarter|semester|half(?: of the year)?)\b.{0,40}\d/, strength: 0.84, needs: view => dated(view) && (view.asks || view.plain.split(' ').length <= 6) },
  { pattern: /\bhow many (?:weekends|weekdays|working days|business days|workdays|fortnights)\b/, strength: 0.86, needs: dated },
  { pattern: new RegExp(`^(?:is|isn't|was|will) (?:it|today|tomorrow|yesterday|this)(?: be)? (?:a |an )?(?:${source.weekday}|${source.month}|the \\d+|leap year)\\b|^is (?:today|tomorrow) `), strength: 0.84, needs: ({ plain }) => !/\b(?:open|closed|rain|sunny|busy|holiday|good|bad)\b/.test(plain) },
  { pattern: /\bhow many days (?:old|long)\b/, strength: 0.6, needs: dated },
  { pattern: /\b(?:what|which|when)(?:'s| is| was| will)?\b.{0,40}\b(?:day|date|weekday|deadline|time)\b/, strength: 0.82, needs: both },
  { pattern: new RegExp(`\\b(?:days|length) (?:are |is )?(?:there )?(?:in|of) (?:the month of )?${source.month},? (?:of |in )?(?:the year )?\\d{4}\\b|\\b${source.month},? (?:of |in )?\\d{4}\\b.{0,30}\\bdays\\b`), strength: 0.9 },
  { pattern: /\d ?(?:\+|-|–|plus|minus) ?\d/, strength: 0.9, needs: view => datesIn(view.plain) > 0 && lasting(view) },
  { pattern: new RegExp(`\\b${unit}\\b.{0,40}\\b(?:until|till|til|to|from|before|after|since|between)\\b`), strength: 0.84, needs: view => pair(view) && (view.asks || /^(?:the )?(?:\w+ )?(?:of )?\w+ (?:left|to go|remaining|from|between|until|till)\b/.test(view.plain)) },
  { pattern: /\b\d{4}\b.{0,20}\b(?:have|has|had|with|contain|count)s?\b.{0,20}\b(?:weeks|days)\b|\b(?:weeks|days)\b.{0,20}\b(?:in|of) (?:the year )?\d{4}\b/, strength: 0.84, needs: ({ asks }) => asks },
  { pattern: /\b(?:plus|minus|less)\b|(?<=\d|[a-z]) [+−-] ?(?=\d|an?\b|one|two|three|four|five|six|seven|eight|nine|ten|twelve)/, strength: 0.92, needs: view => datesIn(view.plain) === 1 && lasting(view) },
  { pattern: /\b(?:last|final|first) (?:\w+ )?(?:day|date)\b|\b(?:ends?|ending|end date|expiry|expiration|runs? out|over|up|valid until|due)\b[^.]{0,30}\?$/, strength: 0.86, needs: view => view.asks && both(view) },
  { pattern: /\b36[56] days\b|\b29 (?:days|february)\b|\bfebruary 29\b|\b29(?:th)? (?:of )?february\b/, strength: 0.92, needs: ({ plain, asks }) => asks && /\b(?:1[5-9]|20|21|22)\d\d\b/.test(plain) && !/\b(?:between|until|from|after|plus|before|add)\b/.test(plain) },
  // Both ends are told, and what lies between is asked for by its unit alone.
  { pattern: new RegExp(`(?:^|[.;,–-] )(?:in |and |so |that's |the )*(?:full |whole |complete |completed |total |number of )*${unit}(?: (?:and|or) ${unit})?\\b[^.?!]{0,30}\\?$`), strength: 0.84, needs: pair },
  { pattern: /\b(?:how long|how much time|total|altogether|all together|in all|combined|running time)\b/, strength: 0.84, needs: ({ plain }) => durationsIn(plain) + timesIn(plain) >= 2 && !/\d ?(?:km|miles?|kg|%)/.test(plain) },
  { pattern: /\b(?:wie alt|quel âge|qué edad|cuántos años)\b/, strength: 0.86, needs: pair },
  // In other languages.
  { pattern: /\b(?:wie viele|wieviele|wie lange|welcher (?:wochen)?tag|welches datum|der wievielte)\b/, strength: 0.88, needs: view => pair(view) || both(view) || (hasDate(view.plain) && /tag|datum/.test(view.plain)) },
  { pattern: /\b(?:schaltjahr|année bissextile|bissextile|año bisiesto|bisiesto)\b/, strength: 0.9, needs: ({ plain }) => /\b\d{3,4}\b/.test(plain) },
  { pattern: /\b(?:combien de (?:jours|semaines|mois|temps)|quel jour|quelle date|quelle sera la date)\b/, strength: 0.88, needs: dated },
  { pattern: /(?:cuántos? (?:días|semanas|meses)|qué (?:día|fecha)|cuál (?:es|será) la fecha)/, strength: 0.88, needs: dated }
]
/* eslint-enable security/detect-non-literal-regexp */

/** How much a text asks for something to be worked out on the calendar or the clock. */
export function dateSense(view: View): number {
  const strength = strongest(cues, view)
  return view.asks || /\bhow (?:long|many|much|old) (?:do|does|did|is|are|was|were|will|would|have|has)\b/.test(view.plain) ? strength : strength > 0 && !/\b(?:i|we|my|our)\b/.test(view.plain) ? strength : strength * 0.4
}
