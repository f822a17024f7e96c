// NĐ 356/2025 Đ4: what is sealed stays readable when the key is changed, and by no more keys than it needs.
import { countByKey, type KeyRing } from '../../../platform/keys/key-ring.ts'
import type { SealedThings } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { listLostPosts } from '../store/lost-post-store.ts'
import { countLookUpsSince, listKeptSeals } from '../store/register-store.ts'
import { listSealedFactors, updateSealed } from '../store/second-factor-store.ts'
import { listSealedChallenges } from '../store/sign-in-store.ts'
import { sealedFor } from './registers/kept-answers.ts'
import { keyOf, open, seal } from './secret-box.ts'

/** Second factors alone live on; posts, challenges and answers of registers are gone within the day. What no key opens stays as it is. */
const reseal = async (work: Work, ring: KeyRing): Promise<number> => {
  const factors = await listSealedFactors(work.tx)
  const older = factors.filter(({ accountId, sealedSecret }) => keyOf(ring, sealedSecret, accountId) > 0)
  for (const { accountId, sealedSecret } of older) await updateSealed(work.tx, { accountId, sealedSecret: seal(ring, open(ring, sealedSecret, accountId), accountId) })
  return older.length
}

export const sealedThings = (ring: KeyRing): SealedThings => ({
  reseal: (work) => reseal(work, ring),
  uses: async ({ tx }, inForceFrom) => [
    { name: 'second-factors', needed: countByKey(ring, await listSealedFactors(tx), ({ accountId, sealedSecret }) => keyOf(ring, sealedSecret, accountId)) },
    { name: 'sign-ins-on-their-way', needed: countByKey(ring, await listSealedChallenges(tx), ({ accountId, sealedSecret }) => keyOf(ring, sealedSecret, accountId)) },
    { name: 'lost-posts', needed: countByKey(ring, await listLostPosts(tx), ({ person_id, sealed_fields }) => keyOf(ring, sealed_fields, person_id)) },
    { name: 'register-answers', needed: countByKey(ring, await listKeptSeals(tx), (kept) => keyOf(ring, kept.sealed, sealedFor(kept))) },
    { name: 'register-look-ups', needed: await countLookUpsSince(tx, inForceFrom) },
  ],
})
