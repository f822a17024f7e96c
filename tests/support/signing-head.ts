import type { Actor } from '../../kernel/actor.ts'
import type { DossierId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import { openResult, signResults } from '../../modules/dossiers/testing.ts'
import { addCertificate } from '../../modules/official-documents/index.ts'
import { prepareJobQueue } from '../../platform/jobs/job-queue.ts'
import type { Work } from '../../platform/work.ts'
import { valueOf } from './counter-world.ts'
import type { DossierWorld } from './dossier-world.ts'
import { derOf, openSigningTeam } from './signing-team.ts'

type As = <T>(actor: Actor, now: Instant, run: (work: Work) => Promise<T>) => Promise<T>

/** NĐ 45/2020/NĐ-CP article 15: the head of the world has a certificate for the year 2025, reads a result and signs it. */
export const openSigningHead = async ({ db, head }: DossierWorld, as: As): Promise<(dossierId: DossierId, now: Instant) => Promise<void>> => {
  const chief = openSigningTeam().issue({ name: 'Đinh Văn Chủ', from: Date.parse('2025-01-01T00:00:00Z'), to: Date.parse('2026-01-01T00:00:00Z') })
  const officialId = head.kind === 'staff' ? head.officialId : ('' as never)
  await prepareJobQueue(db.connection)
  await db.work({}, (work) => addCertificate(work, { holder: { kind: 'official', id: officialId }, method: 'soft', credential: 'head', chain: [derOf(chief)] }))
  return async (dossierId, now) => {
    valueOf(await as(head, now, (work) => openResult(work, dossierId, 1)))
    valueOf(await as(head, now, (work) => signResults(work, { dossierId })))
  }
}
