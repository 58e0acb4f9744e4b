// SPDX-License-Identifier: Apache-2.0
import { guardedSurfaces } from '../../../matriz/guardian/surfaces.ts'
import { policyPresets } from '../../../matriz/guardian/policy/security-policy.ts'
import { policyPlace } from '../../../server/config.ts'
import { ownDetectors, readPolicy } from '../../../server/policy-file.ts'

const strengths = ['allow', 'log', 'redact', 'block']

/** What each preset does with what each detector finds, on each surface. */
export function presetTable(): string {
  const read = policyPresets.map(preset => readPolicy(policyPlace(preset, '.'), { detectors: ownDetectors }).document.content.rules)
  const cell = (rules: (typeof read)[number], detector: string, surface: (typeof guardedSurfaces)[number]): string => {
    const effects = rules.filter(rule => rule.detectors.includes(detector) && rule.surfaces.some(one => one === '*' || one === surface))
    const strongest = effects.sort((one, other) => strengths.indexOf(other.effect) - strengths.indexOf(one.effect))[0]
    return strongest === undefined ? '-' : `${strongest.effect}${strongest.when === undefined ? '' : ' *'}`
  }
  const rows = [...ownDetectors.keys()].flatMap(detector => {
    const bySurface = guardedSurfaces.map(surface => ({ surface, cells: read.map(rules => cell(rules, detector, surface)) }))
    const kinds = [...new Set(bySurface.map(({ cells }) => cells.join(' | ')))]
    return kinds.map(kind => {
      const surfaces = bySurface.filter(({ cells }) => cells.join(' | ') === kind).map(({ surface }) => surface)
      return `| \`${detector}\` | ${surfaces.length === guardedSurfaces.length ? 'all' : surfaces.join(', ')} | ${kind} |`
    })
  })
  return ['| detector | surfaces | observe | standard | strict |', '|---|---|---|---|---|', ...rows].join('\n')
}

export const tableMarks = ['<!-- presets: begin -->', '<!-- presets: end -->'] as const
