// SPDX-License-Identifier: Apache-2.0

/** The ids of MATRIZ alone, of MATRIZ with the default engine as its language node, and of its embeddings. */
export const ownModels = { embedded: 'lukhas-matriz', combined: 'lukhas', embedding: 'lukhas-embed' } as const

/** Unix seconds; the day on which MATRIZ's own models came to be. */
export const ownCreatedAt = 1_763_164_800
