import { lateUntilTouched } from '../../../../platform/web/late.ts'
import type { MoreOfDossierProps } from './more-of-dossier.tsx'

/** What is only read: it stands as the server drew it, and its script comes with the way from another page or with the first touch of a form. */
export const lateMore = lateUntilTouched<MoreOfDossierProps>({ script: async () => (await import('./more-of-dossier.tsx')).MoreOfDossier, fetch: async () => undefined })
