// NĐ 13/2023 Đ9.3, Luật 91/2025/QH15 article 4: what was told to a person, and how they want to be told, for that person.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { selectKeptOfRecipient } from '../store/kept-of-person.view.ts'

/** Every notice left for this person and the messages that carried it. */
export const toldToPerson = (work: Work, personId: PersonId) => selectKeptOfRecipient(work.tx, personId)
