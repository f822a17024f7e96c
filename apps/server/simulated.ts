import type { Config } from '../../platform/config/config.ts'

/** What the simulator is reached by, once it has started. */
export type SimulatedPayments = { readonly platform: string; readonly statement: string; readonly page: string }

/**
 * Addresses of the demonstration's outside systems: known once the simulators run, after the modules are put together. One per composition; the ports
 * read it when they are used.
 */
export type Simulated = { signing: Config['signing']; registers: Config['registers']; payments?: SimulatedPayments; post?: string; portal?: string; board?: string }

export const noneSimulated = (): Simulated => ({ signing: {}, registers: {} })
