// SPDX-License-Identifier: Apache-2.0
import type { Handler } from './context.ts'

/** The metrics in the Prometheus text format. */
export const getMetrics: Handler<'getMetrics'> = async (_call, { system }) => ({ status: 200, text: await system.metrics() })
