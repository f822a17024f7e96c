// NĐ 13/2023 Đ9.3, Luật 91/2025/QH15 article 4: what a person told us of the service and what was answered, for that person.
import type { PersonId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { stateOf } from '../domain/item.ts'
import { listOfPerson } from '../store/item-lists.view.ts'
import { listItems } from '../store/item-store.ts'

const MOST = 1000

/** What this person wrote and what was published in answer; who worked on it stays inside. */
export const feedbackOfPerson = async (work: Work, personId: PersonId) => {
  const items = await listItems(work.tx, (await listOfPerson(work.tx, personId, MOST)).map(({ id }) => id))
  return items.map((item) => {
    const { code, kind, channel, text, sender, subject, receivedAt, supplements, published, verdict, contest } = item
    return { code, kind, channel, text, sender, aboutDossierCode: subject.dossierCode, receivedAt, state: stateOf(item), supplements, ...(published ? { answered: { at: published.at, text: published.text, outcome: published.outcome } } : {}), verdict, contest: contest && { at: contest.at, words: contest.words } }
  })
}
