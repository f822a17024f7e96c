import type { OfficialId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import { listOfficialsWithRole, type Role } from '../../identity/index.ts'
import { notify, type NoticeParams, type TemplateCode } from '../../notifications/index.ts'
import { getUnit } from '../../organisation/index.ts'
import type { FeedbackItem } from '../domain/item.ts'
import type { FeedbackEvent } from '../domain/item-event.ts'

type Told = { readonly template: TemplateCode; readonly params: NoticeParams }

const SENDER: Partial<Readonly<Record<FeedbackEvent['type'], TemplateCode>>> = {
  FeedbackReceived: 'feedback-received',
  FeedbackTransferred: 'feedback-transferred',
  SupplementWanted: 'feedback-supplement',
  AnswerPublished: 'feedback-answered',
}

const OFFICE: Partial<Readonly<Record<FeedbackEvent['type'], readonly [TemplateCode, readonly Role[]]>>> = {
  FeedbackReceived: ['feedback-arrived', ['head-of-unit', 'control-officer']],
  FeedbackTransferred: ['feedback-arrived', ['head-of-unit', 'control-officer']],
  FeedbackContested: ['feedback-contested', ['head-of-unit', 'control-officer']],
  SupplementSaid: ['feedback-arrived', ['head-of-unit', 'control-officer']],
  AnswerDrafted: ['feedback-to-review', ['head-of-unit']],
}

const tellSender = async (work: Work, { sender, id }: FeedbackItem, { template, params }: Told): Promise<void> => {
  const { phone, email, personId } = sender
  const contact = { ...(phone ? { phone } : {}), ...(email ? { email } : {}) }
  await notify(work, { ...(personId ? { personId } : {}), contact, template, params, about: { kind: 'feedback', id } })
}

/** Whom it is about hears of it when it is decided, not before. */
const tellOffice = async (work: Work, item: FeedbackItem, { template, params, roles }: Told & { readonly roles: readonly Role[] }): Promise<void> => {
  const told = new Set<OfficialId>()
  for (const role of roles)
    for (const { officialId } of await listOfficialsWithRole(work, role, item.unitId)) {
      if (told.has(officialId) || officialId === item.subject.officialId) continue
      told.add(officialId)
      await notify(work, { officialId, template, params, about: { kind: 'feedback', id: item.id } })
    }
}

export const tellOfItem = async (work: Work, item: FeedbackItem, events: readonly FeedbackEvent[]): Promise<void> => {
  const { name: unit } = await getUnit(work, item.unitId)
  const params = { code: item.code, unit }
  for (const { type } of events) {
    const [sender, office] = [SENDER[type], OFFICE[type]]
    if (sender) await tellSender(work, item, { template: sender, params })
    if (office) await tellOffice(work, item, { template: office[0], params, roles: office[1] })
  }
}
