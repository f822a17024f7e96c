// NĐ 13/2023 Đ9.3, Luật 91/2025/QH15 article 4: what this module keeps about a person, for that person.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { selectConsentsOf } from '../store/consent-store.ts'
import { selectKeptOfPerson } from '../store/kept-of-person.view.ts'

/** Who they are to us, how they signed in, whom they act for, what they consented to; without names of officials. */
export const keptOfPerson = async (work: Work, personId: PersonId) => ({
  ...(await selectKeptOfPerson(work.tx, personId)),
  consents: (await selectConsentsOf(work.tx, personId)).map(({ recordedBy: _by, evidenceFileId: _file, ...consent }) => consent),
})
