import type { KeyRing } from '../../platform/keys/key-ring.ts'

/** The key of a wall is made with the installation's secret: nobody guesses one and the database holds none. */
export type PlansPorts = { readonly secret: KeyRing }
