import { countByKey, type KeyRing } from '../../../platform/keys/key-ring.ts'
import type { SealedThings } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { findInvitation, listOpenInvitations } from '../store/survey-store.ts'
import { keyOf, surveyPathOf } from './survey-token.ts'

/** Where the questionnaire of a dossier is; made anew each time, kept nowhere. */
export const surveyLinkOf = async (work: Work, secret: KeyRing, dossierId: string): Promise<string | undefined> => {
  const invited = await findInvitation(work.tx, { dossierId })
  return invited && surveyPathOf(secret, invited)
}

export const sealedThings = (secret: KeyRing): SealedThings => ({
  uses: async ({ tx, now }) => [{ name: 'survey-links', needed: countByKey(secret, await listOpenInvitations(tx, now), (invited) => keyOf(secret, invited)) }],
})
