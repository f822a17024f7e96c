import type { Job, Step } from '../../../platform/module.ts'
import type { Work } from '../../../platform/work.ts'
import { findSealOf, makeSeal } from '../../official-documents/index.ts'
import { listUnits } from '../../organisation/index.ts'
import { keepSeal, listUnsealed } from '../store/snapshot-store.ts'
import { findRoot } from './asked-unit.ts'
import { takeSnapshot } from './take-snapshot.ts'

/** The committee's own, else that of its office, which keeps procedure control (NĐ 63/2010 Điều 5). */
const sealOfProvince = async (work: Work) => {
  const [root, [office]] = [await findRoot(work), await listUnits(work, { kind: 'office-of-peoples-committee', level: 'province', limit: 1 })]
  const own = root && (await findSealOf(work, root.id))
  return own ?? (office && (await findSealOf(work, office.id)))
}

/** The province signs what has no seal yet; no transaction waits for its key. Without a certificate they wait. */
export const sealSnapshots = async (step: Step): Promise<number> => {
  const { now, certificate, waiting } = await step(async (work) => ({ now: work.now, waiting: await listUnsealed(work.tx), certificate: await sealOfProvince(work) }))
  if (certificate === undefined) return 0
  let sealed = 0
  for (const { period, content } of waiting) {
    const seal = await makeSeal(certificate, { name: `Bộ chỉ số 766, tháng ${period}`, bytes: Buffer.from(content) })
    if (seal === undefined) continue
    await step((work) => keepSeal(work.tx, { period, seal, at: now, by: certificate.name }))
    sealed += 1
  }
  return sealed
}

/** Twenty past each hour: harmless when the month is there and sealed. */
export const snapshotJob: Job = {
  name: 'snapshot-index',
  cron: '20 * * * *',
  runInSteps: async (step) => {
    await step((work) => takeSnapshot(work))
    await sealSnapshots(step)
  },
}
