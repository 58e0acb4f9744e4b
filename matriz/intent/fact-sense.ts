// SPDX-License-Identifier: Apache-2.0
import { strongest } from './cues.ts'
import type { Cue } from './cues.ts'
import { knownSubject } from './fact-subjects.ts'
import type { View } from './view.ts'

const prefixes = '(?:quetta|ronna|yotta|zetta|exa|peta|tera|giga|mega|kilo|hecto|hekto|deca|deka|deci|dezi|centi|milli|micro|mikro|nano|pico|piko|femto|atto|zepto|yocto|ronto|quecto)'
const months = '(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember)'
const weekdays = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const other = /\bcapital (?:letters?|gains?|punishment|one|investment|costs?|expenses?|requirements?|budget|structure|flows?|of culture|idea|expenditure|crime|stock|markets?)\b|\b(?:venture|working|human|social|share|start-?up|in) capital\b/

 
const cues: readonly Cue[] = [
  { pattern: /\bcapit[ao]l(?: city| cities| town|s)? (?:of|for)\b|'s? (?:official |current |new )?capit[ao]l\b|\b(?:as|is|was|its|the|a|official|name|called) (?:the |its |a )?(?:official |current )?capit[ao]l(?: city)?\b|\bcapit[ao]l(?: city)?(?: is)?[?:]|\bcapit[ao]l(?: city)?$|^capit[ao]l\b|: ?capit[ao]l\b/, strength: 0.92, needs: ({ plain }) => !other.test(plain) },
  { pattern: /\b(?:which|what|name the) (?:country|city|state|nation)\b.{0,160}\bcapit[ao]l\b|\b(?:city|town) is the (?:seat of government|capit[ao]l)\b/, strength: 0.92 },
  { pattern: /\b(?:chemical )?symbols? (?:of|for|is|has)\b|\b(?:chemical|element|unit|prefix)(?:'s)? symbols?\b|\bsymbol (?:\w{1,2}\b|qtext)|\bsymbol of the (?:unit|element|prefix)\b/, strength: 0.85, needs: ({ plain }) => !/\b(?:peace|love|hope|stands? for freedom|road|traffic|dream|novel|poem|book|flag|logo)\b/.test(plain) },
  { pattern: /\batomic (?:number|mass|weight|nr|no)\b|\b(?:relative|standard) atomic\b|\bmass number\b|\bperiodic table\b/, strength: 0.92 },
  { pattern: /\b(?:which|what|name the|name of the|chemical|the) (?:chemical )?elements?\b|\belement (?:number|no|nr|#|with|has|is|called|named|\d)|\b\d+(?:st|nd|rd|th) element\b|\bis \w+ an? (?:chemical )?(?:element|metal|noble gas|halogen)\b/, strength: 0.88, needs: ({ plain }) => !/\b(?:html|web|dom|css|surprise|list|array|fifth element)\b/.test(plain) },
  { pattern: /\bhow many (?:protons|electrons)\b|\bnumber of protons\b|\b(?:liquid|solid|gas|gaseous)\b.{0,160}\b(?:room temperature|\d+ ?°? ?(?:c|degrees)|normal conditions|standard conditions)\b/, strength: 0.9 },
  { pattern: /\b(?:si|metric|base|derived) (?:base |derived )?(?:unit|prefix)(?:e?s)?\b|\b(?:si|metric) (?:symbol|system)\b/, strength: 0.9 },
  { pattern: /\b(?:which|what)(?: is| 's)? ?(?:the )?units?\b.{0,160}\b(?:measures?|measured|of|for|used|named|called|is|expresses)\b|\bunits? (?:of|for) (?:measuring |measurement of )?(?:electric(?:al)?|magnetic|luminous|force|power|energy|pressure|frequency|temperature|mass|length|time|current|voltage|resistance|capacitance|inductance|charge|amount|radioactivity|illuminance|conductance|flux|work|heat|torque|angle|catalytic|absorbed)\b|\bis (?:\w+ )?(?:measured|expressed) in\b(?=\?| what| which)|\b(?:in )?(?:what|which) unit\b/, strength: 0.86 },
  { pattern: new RegExp(`\\bprefix(?:es)?\\b.{0,160}\\b(?:${prefixes}|10|power|\\d+|million|billion|thousand|smallest|largest|biggest|means?|symbol|stands?|for)\\b|\\b(?:mean|meaning|power|factor|stand|multiplier|times|how (?:many|much|big))\\b.{0,160}(?:\\b|"|'|qtext )${prefixes}-?(?:\\b|$)|\\b${prefixes}-?\\b.{0,160}\\b(?:mean|stand for|power|prefix|factor)\\b`), strength: 0.88, needs: ({ plain }) => !/\b(?:phone|dial|country code|sql|css|grammar|latin|greek word)\b/.test(plain) },
  { pattern: /\bpower of (?:10|ten)\b.{0,160}\b(?:qtext|prefix|mean)\b|\b10 ?\^ ?-?\d+\b.{0,160}\b(?:called|prefix|name)\b|\b(?:prefix|called|name)\b.{0,160}\b10 ?\^ ?-?\d+\b/, strength: 0.9 },
  { pattern: /\bspeed of (?:light|sound)\b|\bhow fast (?:is|does|do) (?:light|sound)\b|\b(?:planck|avogadro|boltzmann|faraday|rydberg|josephson|von klitzing|stefan[- ]boltzmann|coulomb|hubble|wien)(?:'s)? (?:constant|number)\b|\bavogadro\b|\bconstant of gravitation\b|\b(?:gravitational|gas|fine[- ]structure|magnetic|electric) constant\b|\belementary charge\b|\b(?:mass|charge|radius) of (?:the |an? )?(?:electron|proton|neutron|muon)\b|\b(?:electron|proton|neutron|muon|alpha particle|deuteron)(?:'s)? (?:rest )?(?:mass|charge|radius)\b|\bbohr (?:radius|magneton)\b|\bnuclear magneton\b|\bvacuum (?:permittivity|permeability)\b|\babsolute zero\b|\bstandard (?:gravity|atmosphere)\b|\b(?:acceleration|gravity)\b.{0,160}\b(?:of free fall|due to gravity|on earth)\b|\batomic mass (?:unit|constant)\b|\bmagnetic flux quantum\b/, strength: 0.88 },
  { pattern: /\bgolden ratio\b|\beuler'?s? (?:number|constant)\b|\beuler[-–]mascheroni\b|\b(?:digits?|decimals?|decimal places|places|value|number) (?:of|for) (?:the (?:number|constant) )?(?:pi|π|e|phi|tau|euler)\b|\b(?:pi|π)\b.{0,160}\b(?:\d+ )?(?:digits|decimals|decimal places|places)\b|\bwhat(?:'s| is| are)? (?:the (?:number|constant|value of) )?(?:pi|π|phi)\??$|\bvalue of (?:the )?(?:square root of \d|ln 2|catalan|apéry|feigenbaum)\b/, strength: 0.88 },
  { pattern: new RegExp(`\\bhow many days (?:(?:are|is|does|do|has|have|in|there|on) )*(?:(?:an?|the|one|each|every|this) )?(?:month of )?(?:leap |common |normal |calendar |solar )?(?:${months}|years?|months?|weeks?|fortnight|quarter)\\b(?! \\d)`), strength: 0.88, needs: ({ plain }) => !/\b(?:between|until|since|till)\b/.test(plain) },
  { pattern: new RegExp(`\\bhow many (?:weeks|months|weekdays|seasons|quarters|years) (?:are there |are |is |does |do |has |have |in |there are |there |make )*(?:in |on |up )?(?:(?:an?|the|one|each|every) )?(?:leap |common |normal |calendar |solar )?(?:years?|months?|weeks?|seasons?|quarters?|decade|century|millennium)\\b`), strength: 0.88 },
  { pattern: new RegExp(`\\b(?:how many|which|what|name the|list the) (?:\\w+ )?months? (?:have|has|comes?|is|are|of|follows|with|that|lies|before|after|between)\\b|\\b(?:which|what) months?\\b.{0,160}\\b(?:\\d\\d|thirty|shortest|longest|days?)\\b|\\bmonth (?:comes |is |that )?(?:right |directly )?(?:after|before|between|follows)\\b|\\bshortest month\\b|\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d+(?:st|nd|rd|th)) (?:calendar )?month\\b|\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|\\d+(?:st|nd|rd|th)) (?:month|day) of (?:the|a) (?:year|week|calendar)\\b`), strength: 0.88 },
  { pattern: new RegExp(`\\b(?:which|what) (?:week)?days? (?:comes?|follows|is|of the week|lies)\\b.{0,160}\\b(?:after|before|between|first|last|follows)\\b|\\bdays? of the week\\b|\\b(?:length|days) (?:of|in) ${months}\\b|\\b${months}\\b.{0,160}\\b(?:30|31|28|29)\\b.{0,160}\\bdays?\\b|\\bhow long is ${months}\\b|\\b(?:season|solstice|equinox)s?\\b`), strength: 0.8, needs: ({ plain }) => !/\b\d{4}\b/.test(plain) },
  { pattern: new RegExp(`\\bhas ${months} (?:\\d+|thirty|thirty-one) days\\b|\\bhow many days has ${months}\\b|\\bnumber of days in\\b|\\bwhich (?:month|season)\\b|\\bdoes ${months} have\\b`), strength: 0.86 },
  { pattern: new RegExp(`\\b(?:before|after|follow\\w*|next|preced\\w*|between|comes?)\\b.{0,30}\\b(?:${months}|${weekdays})\\b|\\b(?:${months}|${weekdays})\\b.{0,30}\\b(?:before|after|follow\\w*|next|preced\\w*|between|comes?)\\b`), strength: 0.8, needs: ({ plain, asks }) => asks && !/\d|\b(?:i|my|we|our|you|your|open|closed|meet\w*|call|see|due|week)\b/.test(plain) },
  { pattern: /\b(?:pi|π|e|phi|tau)\b,? (?:to|with|up to|rounded to|correct to|in) (?:the (?:first )?)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?: \w+)? (?:digits|decimals?|places|figures)/, strength: 0.88 },
  { pattern: /\bhow long is (?:an?|one|the) (?:leap |common |normal |calendar |solar )?(?:year|month|week|day|decade|century)\b|\b(?:noble gas|halogen|alkali metal|lanthan\w+|actin\w+)\b.{0,40}\b(?:period|group|number|symbol)\b|\b(?:letter|sign|symbol|abbreviation|short)\b.{0,20}\b(?:for|of)\b.{0,20}\b(?:unit|element|prefix)\b/, strength: 0.88 },
  { pattern: new RegExp(`\\b(?:${months})\\b.{0,30}\\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final|\\d+(?:st|nd|rd|th)) month\\b|\\b(?:measures?|is (?:a|the) unit (?:of|for)|stands? for|is (?:a|the) symbol (?:of|for)) (?:what|which)\\b|\\b${prefixes} ?(?:=|is|means?|equals?)? ?(?:10|ten|what)\\b`), strength: 0.86 },
  // In other languages.
  { pattern: /\bhauptstadt\b|\b(?:la |sa )?capitale (?:de|du|des|d'|est)|\bcapital (?:de|del)\b|\bcapital\b.{0,160}\b(?:es|tiene)\b/, strength: 0.92 },
  { pattern: /\b(?:ordnungszahl|atommasse|chemische[sn]? (?:symbol|zeichen|element)|elementsymbol|lichtgeschwindigkeit|vorsilbe|numéro atomique|symbole (?:chimique|de|du)|vitesse de la lumière|número atómico|símbolo (?:químico|de)|velocidad de la luz|elemento químico|élément chimique)\b/, strength: 0.9 },
  { pattern: /\bwie viele tage hat\b|\bcombien de jours (?:a|compte|y a-t-il|en|dans)\b|cuántos días (?:tiene|hay en)\b/, strength: 0.86 }
]
 

/** What is said of elements and states that is not in the base. */
const elsewhere = /\b(?:health|healthy|toxic|poison\w*|used? for|price|cost|buy|sell|medal|invest\w*|stock|mine|mining|visit|travel|live|move|weather|history|music|band|diet|react\w*|explod\w*|burn|rust|supplement|food|eat|drink|write|imagine|story|poem|joke)\b/

/** Words of sentences, which fragments such as `proton mass in kg` have not. */
const told = /\b(?:is|are|was|were|be|has|have|had|will|would|can|could|i|we|you|he|she|they|it|my|our|his|her|their|says?|said|went|go|goes|did|do|does|visit\w*|love\w*|like[sd]?)\b|'(?:s|re|m|ve|ll|d)\b/

/** How much a text asks for something that is looked up: a capital, an element, a unit or prefix, a constant, the calendar. */
export function factSense(view: View): number {
  const strength = Math.max(strongest(cues, view), other.test(view.plain) || elsewhere.test(view.plain) ? 0 : knownSubject(view.plain))
  return view.asks || view.plain.split(' ').length <= 6 || !told.test(view.plain) ? strength : strength * 0.4
}
