import type { KeyRing } from '../../platform/keys/key-ring.ts'

/** Who applied is compared by a hash under the installation's secret, so that the database alone tells nobody. */
export type IndicatorsPorts = { readonly secret: KeyRing }
