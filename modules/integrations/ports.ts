import type { Deliverer } from '../../platform/outbox/message.ts'

/** Postmen of the outside systems this installation is connected to; an empty list leaves every message waiting. */
export type IntegrationPorts = { readonly deliverers: readonly Deliverer[] }
