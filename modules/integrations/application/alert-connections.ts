// QĐ 276/QĐ-UBND III.3g: a system that stays silent is told to administrators once, not found by chance.
import { epochMs, instantFromMs } from '../../../kernel/instant.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole } from '../../identity/index.ts'
import { notify } from '../../notifications/index.ts'
import { getSeededUnitId } from '../../organisation/index.ts'
import { takeUntold } from '../store/connection-store.ts'

/** Own: shorter silences come and go, and one question that fails proves nothing. */
const SILENT_MS = 600_000
const LEAST_FAILURES = 3

export const alertConnections = async (work: Work): Promise<void> => {
  const untold = await takeUntold(work.tx, { since: instantFromMs(epochMs(work.now) - SILENT_MS), failures: LEAST_FAILURES, now: work.now })
  const province = untold.length > 0 ? await getSeededUnitId(work, 'province') : undefined
  if (!province) return
  for (const { officialId } of await listOfficialsWithRole(work, 'administrator', province))
    await notify(work, { officialId, template: 'connections-silent', params: { count: String(untold.length) }, about: { kind: 'connections', id: officialId } })
}
