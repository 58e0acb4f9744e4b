// SPDX-License-Identifier: Apache-2.0
import { findCalculations } from '../nodes/calculation.ts'
import { strongest } from './cues.ts'
import type { Cue } from './cues.ts'
import { datesIn, numbersIn, timesIn } from './operands.ts'
import { endsAsking } from './view.ts'
import type { View } from './view.ts'

const n = '[-+$€£(]*\\d+(?:[.,]\\d+)*[%)]*'
const several = ({ digits }: View): boolean => numbersIn(digits) >= 2
const some = ({ digits }: View): boolean => numbersIn(digits) >= 1
/** Behind a word for a calculation 1764 is a number and no year. */
const any = ({ digits }: View): boolean => /\d/.test(digits)
const anyTwo = ({ digits }: View): boolean => /\d\D+\d/.test(digits)

/** What is worked out of amounts. */
const quantity = '(?:gross|net|total|sum|price|cost|costs|amount|average|mean|median|difference|share|rest|remainder|change|percentage|percent|result|profit|loss|margin|markup|balance|tip|discount|bill|product|quotient|ratio|interest|tax|refund|savings?|wage|pay)'
const cues: readonly Cue[] = [
  { pattern: new RegExp(`${n} ?(?:[+*×·÷^]|\\*\\*) ?\\(*${n}|${n} [-−–/] ${n}|\\([^()]{1,40}\\) ?[-+*/×÷^]`), strength: 0.8 },
  { pattern: new RegExp(`${n} (?:plus|minus|times|multiplied by|multiplied with|time|divided by|over|into|modulo|mod|to the power(?: of)?|raised to|less than|more than|mal|geteilt durch|durch|hoch|moins|fois|divisé par|multiplié par|más|menos|por|dividido (?:por|entre)) ${n}`), strength: 0.9 },
  { pattern: /\b(?:square|cube|cubic|fourth|nth|\d+(?:st|nd|rd|th)) root\b|\bsqrt\b|\broots? of \d|\bquadratwurzel\b|\bwurzel aus\b|\bracine carrée\b|\braíz cuadrada\b/, strength: 0.9, needs: any },
  { pattern: /\d!|\bfactorial\b|\bfakultät\b|\b(?:\d+|the) (?:squared|cubed)\b|\d (?:squared|cubed)|\bto the (?:power|\d+(?:st|nd|rd|th))|\bpower of \d|\blog(?:arithm)?\b.{0,160}\d|\bsine\b|\bcosine\b|\btangent\b/, strength: 0.85, needs: any },
  { pattern: /\d ?(?:%|percent|per cent|pct|prozent|por ciento|pour cent)[ -]*(?:of|off|on|more|less|discount|tip|tax|vat|increase|raise|interest|markup|von|de|del|auf)\b|\bpercent(?:age)?s?\b.{0,160}\b(?:of|is|increase|decrease|change|raise|are|from|off|out)\b|\bwhat (?:percentage|percent|fraction|share|proportion|part) (?:of|is|are)\b/, strength: 0.86, needs: some },
  { pattern: /\b(?:sum|product|average|mean|median|difference|quotient|remainder|total|gcd|lcm|hcf|least common multiple|greatest common (?:divisor|factor)|lowest common|highest common|common denominator|range|mode|standard deviation|summe|durchschnitt|mittelwert|somme|moyenne|suma|promedio|ggt|kgv)\b.{0,160}\b(?:of|between|when|from|von|zwischen|de|entre|and)\b.{0,160}\d/, strength: 0.88, needs: several },
  { pattern: new RegExp(`\\b(?:add|adding|subtract|multiply|multiplying|divide|dividing|increase|decrease|reduce|raise|take away|deduct|sum up|add up|total up|tally)\\b.{0,160}\\d.{0,160}\\b(?:by|from|to|and|with|the|up|into|percent|%)?.{0,160}\\d`), strength: 0.86, needs: anyTwo },
  { pattern: /\b(?:half|double|twice|triple|thrice|quarter|a third|thirds|quarters|fifths|dozen|halve|hälfte|doppelt|moitié|mitad|doble|drittel|tiers|tercio)\b.{0,160}\d/, strength: 0.82, needs: ({ digits, plain }) => numbersIn(digits) >= 1 && /^(?:please |what(?:'s| is| are)? |whats |how much is |calculate |compute |find |give me |tell me |work out |was ist |combien |cuánto es |take |and )*(?:the |an? |die |la |el )?(?:\d+ |two |three )?(?:half|double|twice|triple|thrice|quarter|third|thirds|quarters|fifths|halve|hälfte|doppelte|moitié|mitad|doble|drittel|tiers|tercio)\b/.test(plain) },
  { pattern: /\bround(?:ed)? \d|\bhow many times (?:does|do|can|will) \d+(?: \w+)? (?:fit|go|divide)|\b(?:divisible|multiple|divides|prime)\b.{0,160}\d|\d.{0,160}\b(?:divisible|a multiple|a prime|prime number|remainder)\b/, strength: 0.82, needs: some },
  { pattern: /\b(?:calculate|compute|evaluate|work out|solve|figure out|do the math|what do you get|how much (?:is|are|do|does|would)|what(?:'s| is| are)?|whats|result of|berechne|rechne|calcule|calcula|wie ?viel (?:ist|sind|ergibt|macht)|was (?:ist|sind|ergibt)|combien (?:font|fait)|cuánto (?:es|son|da))\b.{0,160}\d/, strength: 0.8, needs: view => several(view) && /[-+*/×÷^%=]|\b(?:plus|minus|times|and|by|of|from|divided|mal|fois|moins|más|menos|por|entre|geteilt|von|de)\b/.test(view.plain) && /\d ?[-+*/×÷^=%]|\b(?:plus|minus|times|divided|multiplied|mal|fois|moins|más|menos|geteilt|divisé|multiply|subtract|add)\b/.test(view.plain) },
  { pattern: /\d.{0,30} (?:plus|minus|times|multiplied by|divided by) .{0,12}\d/, strength: 0.8 },
  { pattern: /\b(?:square|cube|double|triple|reciprocal|negative|opposite|inverse) of \d|^(?:please |now |first )*(?:square|cube|double|triple|halve|quadruple) \d/, strength: 0.84 },
  { pattern: /\b(?:area|perimeter|volume|circumference|hypotenuse|radius|diameter|surface)\b.{0,160}\d/, strength: 0.8, needs: ({ asks, plain }) => asks || /^(?:the )?(?:area|perimeter|volume|circumference)/.test(plain) },
  { pattern: /\d choose \d|\b(?:permutations?|combinations?)\b.{0,40}\d|\bis \d+ (?:a |an )?(?:prime|even|odd|composite|divisible|perfect)\b|\b\d+ and \d+ (?:make|makes|equals?|add up to|added|come to|together)\b|\b(?:sum|total|product|average|mean) of the (?:first|last) \d+/, strength: 0.84 },
  { pattern: /\b(?:split|share|divide|distribute|spread)\b.{0,80}\d.{0,80}\b(?:between|among|amongst|into|across|by|evenly)\b.{0,40}\d/, strength: 0.82 },
  { pattern: /\b(?:solve|value of|evaluate|simplify|work out)\b.{0,60}(?:\d[a-z]\b|\b[a-z] ?[=+*/-])|\bhow many \d+'?s (?:are |go |fit |is )?(?:there )?in(?:to)? \d|\b(?:sin|cos|tan|cot|sec|arcsin|arccos|arctan)\b.{0,12}\d|\d+ less \d|\bdozen (?:times|plus|minus)/, strength: 0.94 },
  { pattern: /\bwhat(?:'s| is| are| was| will be| remains| would be)? (?:left|remaining|the (?:change|balance|rest|remainder|leftover|amount left|new price|final (?:price|amount)|total))\b|\b(?:is|are|be) left\b/, strength: 0.78, needs: several },
  { pattern: /\b(?:sum|product|average|mean|median|total|difference|quotient|remainder|ratio|percentage|percent|gcd|lcm|hcf)\b|\d.{0,80}\b(?:divided|multiplied|times|plus|minus|added|subtracted|over)\b.{0,40}\d|\b(?:divided|multiplied|added|subtracted)\b/, strength: 0.8, needs: view => several(view) && view.asks && !/\bqtext\b/.test(view.plain) },
  { pattern: new RegExp(`${n}(?: \\w+)? (?:increased|decreased|reduced|raised|lowered|cut|marked (?:up|down)|up|down|discounted) by ${n}|\\b(?:gcd|lcm|hcf|sqrt|max|min|sum|avg|average|mean|median|abs|log|ln|sin|cos|tan|pow|mod|floor|ceil|round|factorial|exp) ?\\( ?-?\\d`), strength: 0.88 },
  { pattern: /\b(?:up|down|rises?|rose|grows?|grew|falls?|fell|drops?|dropped|increases?|increased|decreases?|decreased|raised?|off|discount|cut|reduced|more|less|tax|tip|interest)\b.{0,20}\d ?(?:%|percent)/, strength: 0.8, needs: view => several(view) && view.asks },
  // A story with numbers that ends in a question about one.
  { pattern: /\bhow (?:many|much)\b|\bwhat (?:do|does|did|is|will|would|are|was) (?:\w+ ){1,6}?(?:cost|pay|get|earn|owe|spend|save|weigh|left|total|price|each|sum|have|change|remain|bill|share|average|speed)\b|\bwhat (?:percent|percentage|fraction|is the (?:total|sum|average|price|cost|difference|result|rest|change|discount|tip|speed|perimeter|area|volume))\b|\b(?:in total|altogether|in all|each (?:person|of them|one)|per (?:person|head|item|piece)|how far|wie ?viele?|combien|cuánt[oa]s?)\b/, strength: 0.76, needs: view => several(view) && (view.plain.includes('?') || asked.test(view.plain) || endsAsking(view.plain) || /^(?:and |so )?(?:how (?:many|much)|what)\b/.test(view.sentences.at(-1) ?? '')) },
  { pattern: /^(?:the )?(?:total|sum|average|mean|product|median|range|mode|gcd|lcm|hcf|max(?:imum)?|min(?:imum)?|difference|standard deviation|quotient|remainder)(?: of)? ?[:=–-]? ?-?\d[\d.,;+ and&-]*[?.]?$/, strength: 0.86, needs: several },
  { pattern: /\b(?:bigger|larger|smaller|greater|less|more|higher|lower|equal|same|biggest|largest|smallest|greatest)\b[^.\p{L}]{0,8}(?:of |: )?[\d.,/^%-]+[ ,]{1,2}(?:or|and) [\d.,/^%-]+\??$|\bis -?\d[\d.,/^%]* (?:bigger|larger|smaller|greater|less|more|higher|lower) than -?\d[\d.,/^%]*\??$/u, strength: 0.84 },
  { pattern: /\b(?:take|knock|deduct|remove|subtract) (?:away )?\d[\d.,]* (?:away )?(?:from|off) \d|\b(?:tack|put|pile) \d[\d.,]* (?:onto|on to|on top of) \d/, strength: 0.88 },
  // Amounts, and at the end what is to be known of them in a word or two: `Left?`, `everything together, please`.
  { pattern: /[.,;:!–-] (?:and |so )?(?:the |my |our )?(?:(?!really|right|ok|okay|correct|yes|no|any|why|thoughts|agreed|deal|true)[\p{L}-]+ ){0,2}(?!really|right|ok|okay|correct|yes|no|ideas|tips|advice|why|thoughts|agreed|deal|true)[\p{L}-]+ ?\?+$|\b(?:all|everything|both|them all|the lot) (?:together|in all|combined|added up|summed)\b/u, strength: 0.78, needs: ({ plain, digits }) => numbersIn(digits) >= 2 && datesIn(plain) + timesIn(plain) === 0 && !/\b(?:is|are) (?:\w+ ){1,3}\?+$/.test(plain) },
  { pattern: /\b(?:log|ln|lg|lb)\d* ?\( ?\d|\broot ?\( ?\d/, strength: 0.88 },
  { pattern: /(?<![\d.-])\d+[.,]\d+ (?:-|−|–) \d+[.,]\d+(?![\d.-])|\d [+*×÷] \d/, strength: 0.84 },
  // What is wanted is named, and the numbers were told before.
  { pattern: new RegExp(`\\b(?:(?:i|we)(?:'d| would)? (?:need|want|like|must have|have to know)|give me|tell me|show me|let me know|looking for) (?:to know )?(?:the |my |our |its |a |only the |just the )*(?:\\w+ )?${quantity}\\b`), strength: 0.8, needs: several },
  { pattern: new RegExp(`${n} ?[x×] ?${n}(?! ?(?:cm|mm|m|in|inch|px|pixels?|feet|ft)\\b)`), strength: 0.82, needs: ({ asks, plain }) => !/\d (?:at|sets?|reps?)\b|\d ?(?:kg|kilos|lbs?)\b/.test(plain) && (asks || /^[\d x×.,=?]+$/.test(plain)) && !/\b(?:resolution|screen|monitor|size|cube|grid|board|tiles?)\b/.test(plain) },
  { pattern: new RegExp(`${n} ?[-+*/×÷] ?${n} ?,? (?:rounded|(?:correct )?to (?:\\w+ )?(?:decimals?|decimal places|places|digits|significant)|exactly|equals?|makes|gives|is what)\\b`), strength: 0.86 },
  { pattern: /\d (?:\w+ )?(?:out )?of (?:\w+ ){0,2}?\d.{0,60}(?:\bpercent\w*|\bfraction\b|\bshare\b|\brate\b|(?<!\d) ?%)|\b(?:what|which|how many) ?(?:%|percent|pct)/, strength: 0.82, needs: several },
  { pattern: /\bhow many (?:different |distinct |possible |unique |total )?(?:handshakes|games|matches|ways|combinations|pairs|arrangements|orders|teams|codes|outfits|routes)\b/, strength: 0.78, needs: some },
  { pattern: /\d ?\/ ?\d+ (?:as|to|into|in) (?:an? )?(?:decimal|percent)|\d(?:\.\d+)? ?%? (?:as|to|into) an? (?:simple |simplified |proper |improper |mixed )?(?:fraction|percentage|percent)\b/, strength: 0.86, needs: ({ plain }) => /\d/.test(plain) },
  { pattern: /\bwhat (?:do|does|did|will|would) (?:\w+ ){1,5}?(?:cost|pay|earn|owe)\b/, strength: 0.74, needs: several },
  { pattern: /\b(?:sum|add up) (?:of )?(?:all )?(?:the )?(?:whole |natural |even |odd |integer )*(?:numbers|integers) (?:from|between|up to)\b|\b\d+(?:st|nd|rd|th) (?:fibonacci|prime)\b|\bfibonacci\b/, strength: 0.85, needs: some }
]
 

/** A story with numbers need not end with a question mark. */
const asked = /\bhow (?:many|much) (?:[\w-]+ ){0,6}(?:do|does|did|is|are|will|would|was|were|has|have|can|must|left)\b/

/** That no sum is wanted is said. */
const declined = /\b(?:(?:don't|do not|dont)(?: (?:want|need|expect|ask)(?: you| anyone| me)?)?|never|without|stop|no need to|instead of|rather than|not) (?:to )?(?:calculat|comput|work(?:ing)? out|solv|add|evaluat|do(?:ing)? the math)/
/** What stands beside numbers that are no quantities. */
const notSums = /\bqcode\b|\b(?:version|node|python|http|port|chmod|error|isbn|iso|rfc|chapter|page|room|gate|channel|boeing|airbus|windows|iphone|bmw|gpt|lens|chess|opening|route|highway|flight|bus|platform)\b ?v?\d|\b(?:area|dial(?:ling)?|zip|post(?:al)?|country) ?codes?\b|\b(?:beat|won|lost|drew|score|match|final) .{0,160}\d ?[-:–] ?\d|\bselect\b.{0,80}\bfrom\b|\b(?:const|let|var|def|return|print)\b.{0,40}[=(;]|[{}]|;(?= ?(?:¶|\}|$))/

/** How much a text asks for a number to be worked out. */
export function arithmeticSense(view: View): number {
  const { text, plain, open } = view
  if (declined.test(plain) || /\b(?:don't|do not) (?:tell|give|show) me\b/.test(plain)) return 0
  if (!open && findCalculations(text).length > 0) return 0.95
  const strength = strongest(cues, view, view.digits)
  if (notSums.test(plain)) return strength * 0.5
  const other = datesIn(plain) + timesIn(plain) > 0 ? 0.8 : 1
  return view.asks || asked.test(plain) || strength >= 0.8 ? strength * other : strength * 0.5
}
