// TT 01/2018 Mẫu 01 promises a moment; the citizen may ask why (product idea "the clock you can question").
import type { Work } from '../../../platform/work.ts'
import { describeTrace, type Trace } from '../../calendar/index.ts'
import type { Dossier, DueDateChange } from '../domain/dossier.ts'
import { RULE_SETS } from '../domain/rule-sets.ts'
import { apologyLatestAt } from './apologise.ts'
import { pausesView } from './show-course.ts'

const HANDOVER_WORDS = {
  'at-once': { vi: 'Hồ sơ trực tuyến được chuyển ngay đến nơi giải quyết', en: 'Filed online: handed over at once' },
  'same-day': { vi: 'Hồ sơ giấy được chuyển đến nơi giải quyết trong ngày', en: 'On paper: handed over the same day' },
  'next-working-morning': {
    vi: 'Nhận sau 15 giờ nên hồ sơ giấy được chuyển đến nơi giải quyết vào đầu giờ làm việc ngày kế tiếp',
    en: 'Received after 15:00: handed over on paper at the start of the next working day',
  },
} as const

// The journal keeps the calendar's lines word for word; this module never writes any of its own.
const wordsOf = (change: DueDateChange, language: 'vi' | 'en'): readonly string[] => describeTrace(change.trace as Trace, language)

/** Whether and until when a new date may still be set (NĐ 61/2018 article 19.9). */
const reappointUntil = async (work: Work, dossier: Dossier) => {
  if (!dossier.dueAt || dossier.finishedAt || dossier.endedAt || dossier.apologies.some(({ to }) => to !== undefined)) return {}
  const latestAt = await apologyLatestAt(work, dossier)
  return latestAt && work.now <= latestAt ? { reappointUntil: latestAt } : {}
}

/** Every promise made, with the sentences that explain it. */
export const explainDueDate = async (work: Work, dossier: Dossier) => {
  const { dueAt, indexDueAt, dueHistory, acceptance } = dossier
  const note = acceptance && HANDOVER_WORDS[acceptance.handover]
  return {
    ...(dueAt ? { dueAt } : {}),
    ...(indexDueAt && indexDueAt !== dueAt ? { indexDueAt } : {}),
    ...(await reappointUntil(work, dossier)),
    pauses: pausesView(dossier),
    changes: dueHistory.map((change) => ({
      at: change.at,
      by: change.by,
      why: change.why,
      ...(change.from ? { from: change.from } : {}),
      ...(change.to ? { to: change.to } : {}),
      ...(change.words ? { words: change.words } : {}),
      vi: [...wordsOf(change, 'vi'), ...(change.why === 'accepted' && note ? [note.vi] : [])],
      en: [...wordsOf(change, 'en'), ...(change.why === 'accepted' && note ? [note.en] : [])],
    })),
    ...(acceptance ? { limit: acceptance.limit, ruleSet: acceptance.ruleSet, handover: acceptance.handover } : {}),
    basis: acceptance ? RULE_SETS[acceptance.ruleSet].basis.map(({ number, title }) => ({ number, title })) : [],
  }
}
