// SPDX-License-Identifier: Apache-2.0
import type { Detector } from '../detector.ts'
import { apiKey } from './api-key.ts'
import { card } from './card.ts'
import { email } from './email.ts'
import { entropySecret } from './entropy-secret.ts'
import { iban } from './iban.ts'
import { injection } from './injection.ts'
import { ipAddress } from './ip-address.ts'
import { jwt } from './jwt.ts'
import { macAddress } from './mac-address.ts'
import { nationalId } from './national-id.ts'
import { phone } from './phone.ts'
import { privateKey } from './private-key.ts'

const all: readonly Detector[] = [privateKey, jwt, apiKey, entropySecret, email, phone, card, iban, nationalId, ipAddress, macAddress, injection]

/** The detectors that rules may name without parameters. */
export const builtInDetectors: ReadonlyMap<string, Detector> = new Map(all.map(detector => [detector.name, detector]))
