// SPDX-License-Identifier: Apache-2.0
import type { Works } from '../../matriz/tools/capability.ts'
import { works as ofMatriz } from '../../matriz/tools/works.ts'
import { describeImage } from '../vision/describe-image.ts'

/** Every work by the name of its capability: MATRIZ's own, and those that need a package which MATRIZ may not use. */
export const works: Works = {
  ...ofMatriz,
  // Loaded in the thread that needs it: the server's own thread knows only the names.
  'validator.check': async (parameters) => (await import('../validator/check-structure.ts')).checkClaims(parameters),
  'vision.describe': describeImage
}
