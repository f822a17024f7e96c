import type { Job, Step } from '../../../platform/module.ts'
import { findSealOf, makeSeal } from '../../official-documents/index.ts'
import { keepSeal, listUnsealed } from '../store/snapshot-store.ts'
import { findRoot } from './asked-unit.ts'
import { takeSnapshot } from './take-snapshot.ts'

/** The province signs what has no seal yet; no transaction waits for its key. Without a certificate they wait. */
export const sealSnapshots = async (step: Step): Promise<number> => {
  const { now, certificate, waiting } = await step(async (work) => {
    const root = await findRoot(work)
    return { now: work.now, waiting: await listUnsealed(work.tx), certificate: root && (await findSealOf(work, root.id)) }
  })
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
