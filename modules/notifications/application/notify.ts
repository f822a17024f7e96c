import type { OfficialId, PersonId } from '../../../kernel/ids.ts'
import { newId } from '../../../platform/db/new-id.ts'
import type { Work } from '../../../platform/work.ts'
import type { NoticeParams } from '../domain/fill-in.ts'
import type { TemplateCode } from '../domain/templates.ts'
import { insertNotice, type Recipient } from '../store/notice-store.ts'

export type Notify = {
  readonly personId?: PersonId
  readonly officialId?: OfficialId
  /** Where the dossier says its applicant is reached; used where no confirmed phone or e-mail of the person is known. */
  readonly contact?: { readonly phone?: string; readonly email?: string }
  readonly template: TemplateCode
  /** Shown to the recipient only; nothing of other people. */
  readonly params: NoticeParams
  readonly about: { readonly kind: string; readonly id: string }
}

/** Leaves an in-app notice, in the transaction of what it tells of. Without a recipient nobody is told and nothing is kept. */
export const notify = async (work: Work, { personId, officialId, template, params, about }: Notify): Promise<void> => {
  const recipients: readonly Recipient[] = [
    ...(personId ? [{ kind: 'person' as const, id: personId }] : []),
    ...(officialId ? [{ kind: 'official' as const, id: officialId }] : []),
  ]
  for (const to of recipients) await insertNotice(work.tx, to, { id: newId<string>(), template, params, about, at: work.now })
}
