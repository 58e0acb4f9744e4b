// SPDX-License-Identifier: Apache-2.0
import { strongest } from './cues.ts'
import type { Cue } from './cues.ts'
import type { View } from './view.ts'

const polite = '(?:(?:please|hi|hello|hey|ok|okay|now|first|then|kindly|just)[,!.:]? |(?:can|could|would|will) (?:you|u) (?:please )?|i (?:need|want|would like|\'d like) (?:you to )?)*'
const countable = "(?:words?|letters?|characters?|chars?|lines?|sentences?|vowels?|consonants?|paragraphs?|syllables?|commas?|spaces?|digits?|numbers?|items?|entries|names?|elements?|punctuation marks?|capital letters|capitals|capital|uppercase letters|emojis?|symbols|full stops|question marks)"
/** Words that point at a text. */
const pointed = /\bqtext\b|\bqcode\b|\bqlink\b|: ?\S|¶|\b(?:this|these|that|the following|following|my|the) (?:\w+ )?(?:sentences?|texts?|lists?|paragraphs?|strings?|words?|messages?|e-?mails?|articles?|passages?|poems?|lines?|phrases?|names?|numbers?|note|notes|text above|items?)\b|\b(?:the )?(?:word|string|phrase|name|sentence|letter|text)s? \w+/
const marked = ({ plain }: View): boolean => pointed.test(plain)
/** A list may be named without any mark. */
const listed = (view: View): boolean => marked(view) || /\w+, ?\w+/.test(view.plain)
const long = ({ plain }: View): boolean => /: .{15,}|¶|\bqtext\b|\b(?:this|the following|above|below)\b/.test(plain) || plain.length > 200

 
const cues: readonly Cue[] = [
  { pattern: new RegExp(`\\b(?:how many|how much|count|number of|nr of|amount of|total)\\b(?: up)?(?: me)?(?: all)?(?: the)?(?: number of)?(?: \\w+)? ${countable}\\b`), strength: 0.92, needs: marked },
  { pattern: new RegExp(`\\bhow many (?:\\w+ )?(?:letters|characters|vowels|consonants|syllables|digits) (?:are |is |does |do |has |have |there |in |the |word |name )*\\w+(?: have| has| contain)?\\??$`), strength: 0.85, needs: ({ plain }) => !/\bin (?:the |an? )?(?:\w+ )?(?:alphabet|bible|language|book|novel)\b|\bthe (?!word|name|string|phrase|letter)\w+/.test(plain) },
  { pattern: new RegExp(`^${polite}count (?:up )?(?:all )?(?:the )?(?:number of )?(?:letters|characters|vowels|consonants|syllables|digits|letter) (?:are )?(?:there )?(?:in|of) (?:the (?:word|name) )?[\\w'-]+[.?!]?$`), strength: 0.86, needs: ({ plain }) => !/\bin the (?!word|name)/.test(plain) },
  { pattern: new RegExp(`^${polite}(?:join|concatenate|combine|merge)\\b.{2,80}\\b(?:with|by|using|into one)\\b`), strength: 0.82, needs: ({ plain }) => /\b(?:commas?|dash(?:es)?|hyphens?|spaces?|semicolons?|slash(?:es)?|underscores?|pipes?|colons?|dots?|word|string)\b|qtext/.test(plain) },
  { pattern: /^(?:snake|camel|kebab|title|pascal|upper|lower|sentence|constant)[ _-]?case[:,] ?\S|\b(?:in|to|into|as) (?:snake|camel|kebab|pascal|title|upper|lower)[ _-]?case\b/, strength: 0.86, needs: marked },
  { pattern: /\b(?:does|do|has|have|is|are)\b.{0,30}\bqtext\b.{0,30}\b(?:have|has|contain|include|use|start|begin|end)s?\b|\bis (?:there )?(?:an?|the) (?:letter|word|digit|space|comma)\b.{0,20}\bin\b/, strength: 0.8 },
  { pattern: new RegExp(`\\bhow (?:often|many times) (?:does|do|is|can|did) (?:the |an? )?(?:letters? |words? |characters? |digits? |numbers? |string )?\\S+ (?:appear|occur|show up|come up|used|contained|in|turn up|repeat)`), strength: 0.9 },
  { pattern: /\bhow many \S{1,3}(?:'s|s)? (?:are |is |does |do |there |in |has |have )+/, strength: 0.75, needs: ({ plain }) => /\bhow many (?:qtext|[a-z]'?s?) /.test(plain) },
  { pattern: /\b(?:how long is|length of|what length|size of) (?:the |this )?(?:word|string|text|sentence|qtext|phrase)/, strength: 0.85 },
  { pattern: new RegExp(`^${polite}(?:reverse|flip|invert|mirror)\\b`), strength: 0.85, needs: listed },
  { pattern: /\bbackwards?\b|\bback to front\b|\b(?:in )?reverse(?:d)? (?:order|letters)\b/, strength: 0.8, needs: view => listed(view) || /\b(?:spell|write|say|spelled|spelt|written)\b/.test(view.plain) },
  { pattern: new RegExp(`^${polite}(?:sort|alphabeti[sz]e|order|arrange|rank|shuffle)\\b`), strength: 0.88, needs: view => listed(view) && !/\bsort out\b/.test(view.plain) },
  { pattern: /\balphabetical(?:ly)?\b|\bascending\b|\bdescending\b|\bsmall(?:est)? to (?:large|big|high)|\blarge(?:st)? to small|\bfrom a to z\b/, strength: 0.82, needs: listed },
  { pattern: new RegExp(`^${polite}(?:upper-?case|lower-?case|capitali[sz]e|title-?case|deduplicate|dedupe|trim|slugify|unquote|indent|camel-?case|snake-?case|obfuscate|redact|hyphenate)\\b`), strength: 0.9, needs: ({ plain }) => !/\bcapitali[sz]e on\b/.test(plain) },
  { pattern: /\b(?:to|in|into|as|all|make|put|write|using|en|is) (?:\w+ ){0,6}?(?:upper|lower|title|sentence|camel|snake|kebab|small|block|big|mixed)[ -]?(?:case|letters|caps)\b|\b(?:all caps|in capitals|capital letters|into capitals|to capitals|upper-?case|lower-?case|small letters)\b/, strength: 0.86, needs: marked },
  { pattern: /\b(?:remove|delete|drop|strip|eliminate|filter out|get rid of|take out|clean up|cut|erase|leave out|without|ignore)\b.{0,160}\b(?:duplicates?|repeat(?:ed|s)|repetitions|spaces?|whitespace|vowels?|punctuation|commas?|digits?|numbers?|lines?|hyphens?|slash|letters?|words?|characters?|html|tags|accents|everything (?:after|before)|every|brackets|quotes|double)\b/, strength: 0.86, needs: listed },
  { pattern: /\b(?:replace|substitute|swap|exchange|change|turn)\b.{0,160}\b(?:with|by|for|into|and|to)\b.{0,160}(?:\bin\b|: ?\S|\bqtext\b)/, strength: 0.84, needs: ({ plain }) => /\b(?:replace|substitute|swap)\b/.test(plain) && pointed.test(plain) || /\b(?:every|all|each) (?:qtext|\w+s?) (?:to|into) qtext/.test(plain) },
  { pattern: new RegExp(`\\b(?:first|last|second|third|fourth|fifth|final|initial|longest|shortest|middle|\\d+(?:st|nd|rd|th)|every other|most (?:common|frequent)|odd|even)(?: (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|few|couple of))? ${countable}\\b`), strength: 0.86, needs: view => marked(view) && /\b(?:of|in|from|text|qtext|sentence|word)\b|:/.test(view.plain) },
  { pattern: new RegExp(`\\b(?:extract|pull|get|find|list|give me|show|pick|collect|grab|identify|fetch|filter|which|what|return|isolate|locate|parse)\\b(?: out| me)?.{0,30}\\b(?:e-?mails?|e-?mail address(?:es)?|mail address(?:es)?|urls?|links?|web ?(?:address(?:es)?|sites?)|numbers?|dates?|phone ?numbers?|phones|telephone numbers?|hashtags?|mentions?|names?|amounts?|prices?|figures|times|years|words?|letters?|lines|sentences?|items|zip codes|postcodes|nouns|verbs|capitali[sz]ed words)\\b.{0,160}(?:\\b(?:in|from|of|out|within)\\b|:|¶|qtext)`), strength: 0.86, needs: view => marked(view) && /\b(?:extract|pull|pick|collect|grab|isolate|parse|find all|list all|get)\b|: ?\S|qtext|¶|\bthis\b/.test(view.plain) },
  { pattern: /^(?:any |all |the |all the |only the |just the |every )*(?:mentions?|hashtags?|e-?mails?|e-?mail addresses|urls?|links?|phone numbers?|numbers?|dates?|names?|times|years|prices?|amounts?|figures|words?|letters?|vowels?|digits?|capitals?)\b.{0,30}\b(?:in|from|of|out of|within)\b.{0,40}(?:qtext|: ?\S|¶)/, strength: 0.82 },
  { pattern: /\b(?:cut|trim|pare|whittle|boil|narrow|bring|get) (?:this |that |it |the (?:text|following|paragraph|message) )?down\b|\b(?:key|main|central|core|most important) (?:points?|sentences?|messages?|takeaways?|ideas?|facts?)\b|\btake-?aways?\b/, strength: 0.84, needs: long },
  { pattern: new RegExp(`^${polite}extract\\b`), strength: 0.85, needs: marked },
  { pattern: /\bsummari[sz]e\b|\bsummary\b|\btl;?dr\b|\bsum (?:this |it |that )?up\b|\bin (?:one|a single|1|2|two|three) sentences?\b|\b(?:shorten|condense|abridge|boil down)\b|\bkey (?:points|sentences?)\b|\bgist\b/, strength: 0.86, needs: view => long(view) && !/\bplot\b/.test(view.plain.slice(0, 80)) },
  { pattern: /\b(?:palindromes?|anagrams?)\b/, strength: 0.85, needs: view => marked(view) || /^(?:is|are) \w+ an? (?:palindrome|anagram)/.test(view.plain) },
  { pattern: new RegExp(`^${polite}(?:split|join|concatenate|merge|combine|truncate|pad|number|bullet|wrap|insert|append|prepend|add an? (?:comma|full stop|dash|prefix|bullet))\\b`), strength: 0.84, needs: view => marked(view) && /\b(?:qtext|words?|lines?|strings?|letters?|list|commas?|semicolons?|spaces?|dash(?:es)?|text|sentence)\b|:/.test(view.plain) },
  { pattern: /\b(?:does|do|is|are)\b.{0,160}\bqtext\b.{0,160}\b(?:contain|start with|begin with|end with|include|same as|equal to|spelled)\b|\b(?:contain|include|start with|begin with|end with)s? (?:the )?(?:letter|word|qtext)/, strength: 0.7 },
  { pattern: new RegExp(`^${polite}(?:spell|write out)\\b.{0,160}\\b(?:letter by letter|with (?:dashes|hyphens|spaces))\\b`), strength: 0.75 },
  { pattern: /\b(?:word|character|letter|line|sentence) ?count\b/, strength: 0.86, needs: marked },
  { pattern: /\b(?:count )?how (?:many times|often)\b.{0,60}\b(?:occurs?|appears?|is used|comes up|shows up|is there|in)\b/, strength: 0.8, needs: marked },
  { pattern: /\b(?:put|add|insert|place|use)\b.{0,20}\b(?:commas?|dash(?:es)?|hyphens?|spaces?|full stops?|periods?|underscores?|slash(?:es)?|semicolons?|line breaks?)\b.{0,20}\b(?:after|between|before|behind|at|instead)\b|\bseparate(?:d)?\b.{0,40}\b(?:commas?|by|with|into)\b/, strength: 0.82, needs: marked },
  { pattern: /\b(?:words?|names?|items?|sentences?|lines?|strings?)\b.{0,40}\b(?:longest|shortest|comes first|comes last)\b|\b(?:longest|shortest)\b.{0,30}(?::|¶|\bqtext)/, strength: 0.82, needs: marked },
  { pattern: /\b(?:initials|acronym)\b/, strength: 0.78, needs: ({ plain }) => /: ?\S|\bqtext\b|\binitials of\b/.test(plain) },
  { pattern: /\b(?:clean up|tidy(?: up)?|reformat|format|normali[sz]e|rewrite|fix the (?:spacing|capitali[sz]ation|case))\b/, strength: 0.7, needs: ({ plain }) => /: ?\S|\bqtext\b/.test(plain) },
  { pattern: /\b(?:main (?:point|idea|message|points)|essence|in brief|in a nutshell|in short|make (?:it|this|the following|that)(?: text)? (?:shorter|more concise)|(?:shorter|brief) version)\b/, strength: 0.82, needs: long },
  { pattern: /\b(?:is|reads?) (?:\w+|qtext) (?:the )?same (?:when (?:read |spelled )?)?(?:backwards?|reversed|forwards)\b/, strength: 0.85 },
  { pattern: /^(?:please |can you |could you )?(?:reverse|flip|capitali[sz]e|uppercase|lowercase)(?: the)?(?: word| number| string| name| digits(?: of)?| letters(?: of)?)? \S+[.?!]?$/, strength: 0.82, needs: ({ plain }) => !/\b(?:engineering|polarity|it|on)\b/.test(plain) },
  { pattern: /\bin (?:the )?(?:right|correct|numerical|numeric|increasing|decreasing|rising|falling|order of|opposite|reverse) ?(?:order|size|length)?\b|\b(?:by|of) (?:length|size)\b/, strength: 0.78, needs: view => listed(view) && /^(?:\w+ ){0,3}(?:put|sort|order|arrange|list|bring|write|give)\b/.test(view.plain) },
  { pattern: /\b(?:every|each|all) (?:the )?(?:words?|letters?|characters?|lines?|sentences?|vowels?|numbers?|names?|second|other)\b/, strength: 0.74, needs: ({ plain }) => /: ?\S|\bqtext\b|¶/.test(plain) && !/\bwrite an?\b/.test(plain) },
  { pattern: /\b(?:which|what) (?:\w+ )?(?:letters?|words?|characters?|names?|lines?|sentences?)\b.{0,60}\b(?:in|of|from|here|this|these|comes?|appears?|occurs?)\b/, strength: 0.78, needs: ({ plain }) => /: ?\S|\bqtext\b|¶|\bin the word\b/.test(plain) },
  { pattern: /\b(?:take|leave|pull|cut|get)\b.{0,40}\bout of\b|\b(?:keep only|only keep|keep just)\b/, strength: 0.78, needs: ({ plain }) => /: ?\S|\bqtext\b|¶/.test(plain) },
  { pattern: /\b(?:insert|append|prepend|add|put)\b.{0,30}\bqtext\b.{0,40}\b(?:before|after|to|in|at|into|between)\b/, strength: 0.76 },
  { pattern: /\b(?:turn|make|convert|change|transform)\b (?:this|these|the following|it)\b.{0,60}\b(?:into|to|a)\b/, strength: 0.74, needs: ({ plain }) => /: ?\S|¶/.test(plain) && !/\d ?(?:km|kg|miles|°)/.test(plain) },
  { pattern: /^(?:please |can you |could you )?(?:reverse|flip)(?: the)?(?: order(?: of)?| numbers| digits)* \d[\d ,]*[.?!]?$/, strength: 0.84 },
  { pattern: /\b(?:make|put|write|set|turn|type|get)\b.{0,30}\b(?:small|big|lower|upper|capitals?|caps|(?:upper|lower)[ -]?case|shorter|capitali[sz]ed)\b.{0,12}(?::|\bqtext)/, strength: 0.84 },
  // In other languages.
  { pattern: /\b(?:zähle?|wie viele|wieviele) (?:bitte )?(?:die )?(?:wörter|buchstaben|zeichen|zeilen|sätze|vokale)\b|\b(?:in )?(?:großbuchstaben|kleinbuchstaben)\b|^(?:bitte )?(?:sortiere?|kehre|fasse?|extrahiere?|entferne?|ersetze?|drehe?|finde alle|lösche?)\b/, strength: 0.86, needs: listed },
  { pattern: /\b(?:compte[zr]?|combien de|combien y a-t-il de) (?:les )?(?:mots|lettres|caractères|lignes|phrases)\b|\ben (?:majuscules?|minuscules?)\b|^(?:s'il te plaît,? )?(?:résume[zr]?|trie[zr]?|inverse[zr]?|extrai[st]|supprime[zr]?|remplace[zr]?|mets|classe)\b/, strength: 0.86, needs: listed },
  { pattern: /(?:cuenta|cuántas|cuántos|cuantas) (?:las |los )?(?:palabras|letras|caracteres|líneas|frases)\b|\ben (?:mayúsculas?|minúsculas?)\b|^(?:por favor,? )?(?:ordena|resume|invierte|extrae|elimina|reemplaza|quita|pon)\b/, strength: 0.86, needs: listed }
]
 

/** What is done to words, and yet not to the words alone. */
const not = /\btranslat(?!\w* (?:this |it |that )?(?:in)?to (?:upper|lower|title|capital))|\bpolish\b.{0,160}\bsay|\bhow do (?:i|you) say\b|\bmeaning of\b|\bwhat does\b.{0,160}\bmean\b|\bslogan\b|\bwrite (?:an?|me an?) (?:poem|story|essay|slogan|joke|song|letter)\b|\bcount (?:to|from)\b|\bqtext\b.{0,20}\b(?:acceptable|formal|informal|correct|rude|offensive|slang|polite|common|grammatical|a (?:real|proper|valid|good|noun|verb))\b|\b(?:an?|some|\d+|two|three|five) (?:\w+ )?(?:sentences?|phrases?|examples?|story|stories|poems?|paragraphs?) (?:with|using|containing|that|about)\b|\bhow many (?:words|sentences|lines|characters|letters|paragraphs) (?:should|can|must|may|could|would)\b|\bhow many (?:letters|words|sentences|lines|characters) (?:did|do|does|has|have|can|should) (?!the|this|that|it|qtext)[\w ]{2,30} (?:write|written|speak|know|send|receive|say|use|learn|read|type)\b/

/** What is done to words, in any order with what shows where they stand. */
const works = /\b(?:(?:upper|lower|title|camel|snake|kebab|sentence)[ -]?case\w*|all caps|caps|capitali[sz]\w+|capitals|capital letters|small letters|lower-?cased|upper-?cased|sort(?:ed|ing)?|alphabetical(?:ly)?|alphabeti[sz]e|ascending|descending|revers(?:e|ed|ing)|backwards?|back to front|flip(?:ped)?|mirror(?:ed)?|dedup\w*|duplicates?|palindromes?|anagrams?|same (?:both ways|backwards?|from (?:both|either) (?:ends?|sides?))|both ways|(?:sort|reverse|alphabeti[sz]e|shorten) (?:it|them|that|this|these|those)|in (?:the )?(?:right |correct |alphabetical |numerical |reverse |opposite |ascending |descending )?order|(?:replace|swap|exchange|substitute) \S{1,20} (?:for|with|by|to|into) \S+|count (?:all |the )*(?:qtext|[a-z]'?s?) in|summar\w+|shorten|condense|tl;?dr|gist|nutshell|one sentence|word count|(?:how many|count|number of|total) (?:the |different |unique |all |capital )*(?:words?|letters?|characters?|vowels?|consonants?|lines?|sentences?|syllables?|spaces?|commas?|digits?|punctuation marks?)|(?:extract|find|list|pull|pick|give|show|get|grab|collect|which|what|any|every|all|only) (?:out |me |all |the |every |just |only )*(?:phone numbers?|e-?mails?(?: address\w*)?|urls?|links?|numbers|dates|hashtags?|mentions?|names|amounts|prices|addresses)|(?:remove|delete|strip|drop|replace|swap|without|trim|keep only|split|join|truncate) (?:\w+ ){0,4}(?:spaces?|vowels?|punctuation|commas?|digits?|numbers?|letters?|words?|characters?|duplicates?|lines?|dashes|hyphens|qtext))\b/
const shown = /\bqtext\b|\bqcode\b|: ?\S|¶|(?:->|→|=>|>>) ?\S/

/** How much a text asks for something to be done to a text that it has in it. */
export function textSense(view: View): number {
  const strength = Math.max(strongest(cues, view), shown.test(view.plain) && works.test(instructions(view.plain)) && !view.open ? 0.78 : 0)
  return not.test(view.plain) || (view.open && !shown.test(view.plain)) ? strength * 0.4 : strength
}

/** What is said around a text that follows a colon or an arrow, as far as it can be told apart. */
function instructions(plain: string): string {
  if (plain.includes('qtext')) return plain
  const [before = '', after = ''] = plain.split(/(?:: | ?->|→|=>|¶)(.*)/s, 2)
  // What is to be done may be said behind the text: `here it is: b, a. sort it.`
  const last = / (?:now |then |please |can you )*((?:sort|reverse|count|alphabeti[sz]e|capitali[sz]e|upper-?case|lower-?case|summari[sz]e|shorten|dedup\w*|order|make|put|how many) [^.?!:,]{2,60})[.?!]*$/.exec(plain)?.[1] ?? ''
  return `${before} ${last} ${before.length > 2 ? '' : after}`
}
