// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DenialLog } from '../matriz/index.ts'
import { observedContent } from '../matriz/guardian/observed-content.ts'
import type { ObserveText } from '../matriz/guardian/observed-content.ts'
import type { Clock, ModelDetector, Policy } from '../matriz/index.ts'
import { over } from '../matriz/replay/recording-ports.ts'
import type { Environment } from './config.ts'
import type { Logger } from './logging.ts'
import { loadPolicy, ownDetectors } from './policy-file.ts'
import { createPolicySource } from './policy-source.ts'
import type { PolicyChange, PolicySource } from './policy-source.ts'

export interface PolicyComposition {
  readonly environment: Pick<Environment, 'policy' | 'dataDirectory'>
  readonly clock: Clock
  readonly logger: Logger
  readonly models: readonly ModelDetector[]
  readonly judged: ObserveText
  /** Made later than the policy, which it tells the version of. */
  readonly denials: () => DenialLog
  /** What tests say in the place of the file's content rules. */
  readonly texts?: Pick<Policy, 'version' | 'content'>
}

// While this file is in the data directory, everything is denied.
const killSwitch = 'kill-switch'

/** The policy of the environment's files, observed, and read again when it is told to be. Throws ConfigError for one that cannot be used. */
export function composePolicy({ environment, clock, logger, models, judged, denials, texts }: PolicyComposition): PolicySource {
  const dressed = (compiled: Policy): Policy => over(compiled, {
    denied: ({ principal, action, resource }, { rule, missing }) => denials().note({ principal, action, resource, rule, ...(missing === undefined ? {} : { missing }) }),
    get version() { return texts?.version ?? compiled.version },
    get content() { return observedContent(texts?.content ?? compiled.content, clock, judged) }
  })
  return createPolicySource({
    clock,
    load: () => existsSync(environment.policy.file) ? dressed(loadPolicy(environment.policy, { nowMs: () => clock.nowMs(), content: { detectors: ownDetectors, models, clock } })) : undefined,
    killed: () => existsSync(join(environment.dataDirectory, killSwitch)),
    report: (change) => report(change, logger)
  })
}

function report(change: PolicyChange, logger: Logger): void {
  switch (change.change) {
    case 'loaded': return logger.info({ policyVersion: change.version, before: change.before }, 'The policy was read again')
    case 'refused': return logger.error({ policyVersion: change.kept, err: change.cause }, 'The policy cannot be used; the old one stays')
    case 'killed': return logger.error('Everything is denied: the kill switch is in the data directory')
    case 'revived': return logger.info('The kill switch is gone')
    case 'missing': return logger.error('Everything is denied: there is no policy file')
  }
}
