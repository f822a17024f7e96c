// NĐ 13/2023 Đ9.3, Luật 91/2025/QH15 article 4: what this module keeps about a person besides the papers of the vault, for that person.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { selectKeptOfPerson } from '../store/kept-of-person.view.ts'

/** What this person uploaded, holds, shared and lent, by name, hash and moment. */
export const filesOfPerson = (work: Work, personId: PersonId) => selectKeptOfPerson(work.tx, personId)
