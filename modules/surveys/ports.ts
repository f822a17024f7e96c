import type { KeyRing } from '../../platform/keys/key-ring.ts'

/** Links to a questionnaire are made with the installation's secret, so that nobody guesses one and the database holds none. */
export type SurveysPorts = { readonly publicUrl: string; readonly secret: KeyRing }
