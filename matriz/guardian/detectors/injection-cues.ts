// SPDX-License-Identifier: Apache-2.0
import { skeletonText } from './confusables.ts'

/** Words of which one has to come within so many words of the one before. */
export interface Step {
  readonly words: ReadonlySet<string>
  readonly within: number
}

/** A way to say something to a model that is not the user's to say. */
export interface Cue {
  readonly first: ReadonlySet<string>
  readonly steps: readonly Step[]
  readonly score: number
}

function words(text: string): ReadonlySet<string> {
  return new Set(skeletonText(text).split(' '))
}

// English, German, French, Spanish, Italian, Portuguese, Dutch.
const disregard = words('ignore ignoring disregard disregarding forget override overrule bypass dismiss discard ignoriere ignorieren ignorier vergiss vergesse missachte ignorez oubliez oublie ignora ignorar ignore olvida olvide omite ignori dimentica dimenticate esqueça desconsidere negeer vergeet')
const earlier = words('previous prior preceding above earlier foregoing former past your system initial original existing vorherigen vorangegangenen bisherigen obigen früheren deine précédentes antérieures précédents anteriores previas previos precedenti anteriori vorige eerdere bovenstaande voorgaande')
const orders = words('instruction instructions prompt prompts rules rule guidelines guideline directives directive commands context constraints restrictions programming training policies safeguards messages anweisungen anweisung regeln vorgaben befehle consignes instructions règles directives instrucciones reglas órdenes indicaciones istruzioni regole indicazioni instruções regras orientações instructies regels opdrachten')
const everything = words('everything all anything whatever alles tout todo tutto tudo')
const say = words('reveal show print repeat output display leak expose disclose give tell dump recite write share return zeige zeig verrate nenne wiederhole affiche révèle montre muestra revela imprime mostra rivela mostre revele toon onthul')
const hidden = words('system hidden initial original secret internal developer your dein deinen système initial sistema oculto original interno systeem')
const prompt = words('prompt prompts instructions instruction rules directives guidelines systemprompt preprompt message anweisungen consignes instrucciones istruzioni instruções instructies')
const play = words('act behave pretend roleplay simulate respond answer operate')
const unbound = words('dan unrestricted uncensored unfiltered jailbroken jailbreak unlimited amoral evil lawless unbound stan dude aim')
const become = words('now henceforth jetzt maintenant ahora adesso agora nu')
const mode = words('mode modus modo')
const limits = words('restrictions restriction limitations limits filters filter censorship guidelines rules ethics morals safety safeguards boundaries')

/** Scores are for rules to compare: the clearest ones are hardly ever said to a model for another reason. */
export const cues: readonly Cue[] = [
  { first: disregard, steps: [{ words: earlier, within: 4 }, { words: orders, within: 4 }], score: 0.95 },
  { first: disregard, steps: [{ words: orders, within: 3 }, { words: new Set([...earlier, ...words('before previously given bisher oben ci-dessus hierboven')]), within: 5 }], score: 0.9 },
  { first: disregard, steps: [{ words: everything, within: 2 }, { words: words('above before previous prior said told earlier oben vorher avant antes prima sopra'), within: 4 }], score: 0.9 },
  { first: words('do don\'t dont'), steps: [{ words: words('not follow obey'), within: 1 }, { words: earlier, within: 4 }, { words: orders, within: 3 }], score: 0.8 },
  { first: say, steps: [{ words: hidden, within: 4 }, { words: prompt, within: 3 }], score: 0.85 },
  { first: words('what what\'s'), steps: [{ words: words('your'), within: 2 }, { words: words('system initial hidden original'), within: 2 }, { words: prompt, within: 1 }], score: 0.7 },
  { first: words('repeat print output'), steps: [{ words: words('words text everything'), within: 3 }, { words: words('above'), within: 2 }], score: 0.7 },
  { first: words('you'), steps: [{ words: words('are will'), within: 1 }, { words: become, within: 2 }, { words: unbound, within: 6 }], score: 0.9 },
  { first: words('you'), steps: [{ words: words('are will'), within: 1 }, { words: become, within: 2 }, { words: words('developer god debug admin root sudo maintenance'), within: 4 }, { words: mode, within: 1 }], score: 0.9 },
  { first: play, steps: [{ words: words('as like to be'), within: 2 }, { words: unbound, within: 6 }], score: 0.85 },
  { first: play, steps: [{ words: words('without no free ignoring'), within: 8 }, { words: limits, within: 4 }], score: 0.75 },
  { first: words('enable enter activate switch unlock start'), steps: [{ words: words('developer god debug jailbreak dan unrestricted sudo'), within: 4 }, { words: mode, within: 1 }], score: 0.85 },
  { first: words('developer god jailbreak dan'), steps: [{ words: mode, within: 1 }, { words: words('enabled activated on unlocked'), within: 2 }], score: 0.85 },
  { first: words('anything'), steps: [{ words: words('now'), within: 1 }, { words: words('dan'), within: 3 }], score: 0.8 },
  { first: words('do'), steps: [{ words: words('anything'), within: 1 }, { words: words('now'), within: 1 }], score: 0.7 },
  { first: words('from'), steps: [{ words: words('now'), within: 1 }, { words: words('on'), within: 1 }, { words: words('ignore disregard you\'ll you'), within: 3 }, { words: words('instructions rules unrestricted unfiltered obey comply must'), within: 6 }], score: 0.7 },
  { first: words('new updated real actual true'), steps: [{ words: words('system instructions directive'), within: 1 }, { words: words('override prompt instructions supersede follow'), within: 3 }], score: 0.6 },
  { first: words('do don\'t dont never without'), steps: [{ words: words('tell telling inform informing mention mentioning alert alerting notify'), within: 2 }, { words: words('user users anyone human'), within: 3 }], score: 0.6 },
  { first: words('system admin administrator developer'), steps: [{ words: words('override'), within: 1 }], score: 0.6 },
  { first: words('bypass circumvent evade disable remove override'), steps: [{ words: words('your the all any safety content'), within: 2 }, { words: words('safety content ethical moderation security guardrails filters filter restrictions safeguards'), within: 3 }], score: 0.65 },
  { first: words('send forward post upload exfiltrate email transmit'), steps: [{ words: words('conversation chat history secrets credentials passwords keys tokens system'), within: 5 }, { words: words('to'), within: 4 }], score: 0.6 }
]

/** Marks by which models tell roles apart: in a text of somebody's they pretend to be another one's. */
export const marks: readonly string[] = ['<|im_start|>', '<|im_end|>', '<|system|>', '<|user|>', '<|assistant|>', '<|endoftext|>', '<|eot_id|>', '<|start_header_id|>', '<|begin_of_text|>', '<<sys>>', '[inst]', '[/inst]', '### system', '### instruction', '[system]', '<system>', '</system>', '</instructions>', 'begin system prompt', 'end of system prompt']
