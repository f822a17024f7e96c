// NĐ 13/2023 Đ9.3, Luật 91/2025/QH15 article 4: what a person was told at the counter to bring, for that person.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listGuidance } from '../store/guidance-store.ts'

const MOST = 1000

/** What this person was told at a counter to bring besides. */
export const guidanceOfPerson = async (work: Work, personId: PersonId) =>
  (await listGuidance(work.tx, { personId, limit: MOST })).map(({ procedureName, lacking, note, toldAt }) => ({ procedureName, lacking, note, toldAt }))
