import type { KeyRing } from '../../platform/keys/key-ring.ts'
import type { Connector, Standing } from './domain/connector.ts'

/** Receivers this installation has a postman for; messages to others wait. */
export type IntegrationPorts = { readonly connected: readonly string[]; readonly standingOf: (connector: Connector) => Standing; /** Seals the links of files the national portal is told. */ readonly secret: KeyRing; /** For how many days they are good. */ readonly linkDays: number }
