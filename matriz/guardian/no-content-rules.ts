// SPDX-License-Identifier: Apache-2.0
import type { ContentPolicy } from './content-policy.ts'

/** The content part of a policy that has none. */
export const noContentRules: ContentPolicy = {
  concerns: () => false,
  judge: text => ({ effect: 'allow', text, matches: [] }),
  open: () => ({ push: piece => piece, end: () => '', blocked: false, matches: [] })
}
