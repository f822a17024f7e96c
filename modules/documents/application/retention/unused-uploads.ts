// NĐ 13/2023/NĐ-CP Điều 3, Luật 91/2025/QH15: what came and serves nothing is kept no longer than somebody may still come back for it.
import type { UnitId } from '../../../../kernel/ids.ts'
import { instantOn, plainDateAt } from '../../../../kernel/plain-date.ts'
import type { Work } from '../../../../platform/work.ts'
import { findUnit } from '../../../organisation/index.ts'
import type { ClosedMatter, FileUser, RetentionSource } from '../../ports.ts'
import { listStoredBefore } from '../../store/retention/used-files.view.ts'
import { listStoredFiles } from '../../store/stored-file-store.ts'

const usedBy = async (work: Work, users: readonly FileUser[], fileIds: readonly string[]): Promise<ReadonlySet<string>> => {
  const used = new Set<string>()
  for (const user of users) {
    const left = fileIds.filter((fileId) => !used.has(fileId))
    if (left.length > 0) for (const fileId of await user.usedAmong(work, left)) used.add(fileId)
  }
  return used
}

/** What people sent and nobody used belongs to no unit: the centre of the province, which keeps the portal, lists it. */
const listsForPeople = async (work: Work, unitId: UnitId): Promise<boolean> => {
  const unit = await findUnit(work, unitId, plainDateAt(work.now))
  return unit?.kind === 'public-administration-service-centre' && unit.level === 'province'
}

/** Every file that none of the users names; each file looked at is one matter, with a paper only where nobody uses it. */
export const unusedUploads = (users: readonly FileUser[]): RetentionSource => ({
  kinds: ['unused-upload'],
  listClosed: async (work, { unitId, closedBefore, after, limit }) => {
    const files = await listStoredBefore(work.tx, { unitId, ofPeople: await listsForPeople(work, unitId), before: instantOn(closedBefore, 0), after, limit })
    const used = await usedBy(work, users, files.map(({ fileId }) => fileId))
    const matters = files.map(({ fileId, fileName, storedAt }): ClosedMatter => ({ subjectId: fileId, label: plainDateAt(storedAt), closedOn: plainDateAt(storedAt), papers: used.has(fileId) ? [] : [{ fileId, kind: 'unused-upload', name: fileName }] }))
    return { matters, ...(files.length === limit ? { next: files.at(-1)?.fileId } : {}) }
  },
  findMatter: async () => undefined,
  usesOf: async (work, asked) => {
    const used = await usedBy(work, users, asked.map(({ fileId }) => fileId))
    const unused = await listStoredFiles(work.tx, asked.map(({ fileId }) => fileId).filter((fileId) => !used.has(fileId)))
    return unused.map(({ id, storedAt }) => ({ fileId: id, subjectId: id, kind: 'unused-upload', closedOn: plainDateAt(storedAt) }))
  },
})
