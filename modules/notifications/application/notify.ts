import type { OfficialId, PersonId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import { appendMessage } from '../../../platform/outbox/append-message.ts'
import type { Work } from '../../../platform/work.ts'
import type { Contact } from '../domain/contact.ts'
import type { NoticeParams } from '../domain/fill-in.ts'
import type { TemplateCode } from '../domain/templates.ts'
import { insertNotice, type Recipient } from '../store/notice-store.ts'

export type Notify = {
  readonly personId?: PersonId
  readonly officialId?: OfficialId
  /** Where the dossier says its applicant is reached; used where no confirmed phone or e-mail of the person is known. */
  readonly contact?: Contact
  readonly template: TemplateCode
  /** Shown to the recipient only; nothing of other people. Names that end in `At` hold instants. */
  readonly params: NoticeParams
  readonly about: { readonly kind: string; readonly id: string }
}

/** The receiver of the outbox that hands notices out to channels. */
export const NOTICES = 'notices'

const isReachable = (contact: Contact | undefined): contact is Contact => Boolean(contact?.phone ?? contact?.email)

const recipientsOf = ({ personId, officialId, contact }: Notify): readonly Recipient[] => {
  const reached = isReachable(contact) ? { contact } : {}
  return [
    ...(personId ? [{ kind: 'person' as const, id: personId, ...reached }] : []),
    ...(officialId ? [{ kind: 'official' as const, id: officialId }] : []),
    ...(!personId && !officialId && isReachable(contact) ? [{ kind: 'contact' as const, id: newId<string>(), contact }] : []),
  ]
}

/**
 * Leaves a notice, in the transaction of what it tells of; other channels follow after commit, as the recipient wants to be
 * told. Without a recipient or a contact nobody is told and nothing is kept.
 */
export const notify = async (work: Work, given: Notify): Promise<void> => {
  const { template, params, about } = given
  for (const to of recipientsOf(given)) {
    const id = newId<string>()
    await insertNotice(work.tx, to, { id, template, params, about, at: work.now })
    await appendMessage(work, { subjectId: id, receiver: NOTICES, position: 1, type: template, body: { recipientId: to.id }, passing: true })
  }
}
