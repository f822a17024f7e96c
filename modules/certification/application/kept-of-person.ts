// NĐ 13/2023 Đ9.3, Luật 91/2025/QH15 article 4: the certified copies a person asked for, for that person.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { selectCopiesAskedBy } from '../store/kept-of-person.view.ts'

/** Certified copies this person asked for. */
export const copiesAskedBy = (work: Work, personId: PersonId): Promise<readonly object[]> => selectCopiesAskedBy(work.tx, personId)
