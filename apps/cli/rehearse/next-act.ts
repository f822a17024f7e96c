import * as dossiers from '../../../modules/dossiers/contract.ts'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import { rehearsedPage, type Filing } from './file-life.ts'
import type { Team } from './find-matters.ts'
import { Refused, type Ask, type Who } from './open-people.ts'
import { payOnline } from './pay-online.ts'
import type { Turn } from './plan-lives.ts'

export type Seen = AnswerOf<typeof dossiers.openDossier>
export type Lived = Filing & { readonly dossierId: string; /** The turn is still to come. */ turning: boolean; /** Means to pay online and has not tried yet. */ paysOnline: boolean; /** An office beside it that is asked. */ readonly beside: Team; /** The product's clock when last looked at. */ now: number }

/** Who does what next; `wait`: not before that moment. */
export type Act = { readonly name: string; readonly by: Who; readonly carryOut: (ask: Ask, seen: Seen) => Promise<unknown>; readonly notBefore?: number }
type Acts = (lived: Lived, seen: Seen) => Act | undefined

const paramsOf = ({ dossierId }: Lived) => ({ params: { dossierId } })
const versionOf = ({ summary: { version } }: Seen) => ({ version })
const reason = (reasonCode: string, words: string) => ({ reasonCode, words })

/** Any command that needs the version shown and a few words. */
const act = (name: string, by: Who, carryOut: Act['carryOut']): Act => ({ name, by, carryOut })

const staffOf = ({ matter: { team } }: Lived) => ({ clerk: { staff: team.clerk }, officer: { staff: team.officer }, head: { staff: team.head } })

const atReception: Acts = (lived) => {
  const { clerk } = staffOf(lived)
  if (lived.life.turn === 'refused-at-reception')
    return act('refuse', clerk, (ask, seen) => ask(clerk, dossiers.refuseDossier, { ...paramsOf(lived), body: { ...versionOf(seen), ...reason('not-eligible', 'Diễn tập: không thuộc trường hợp được giải quyết') } }))
  return act('accept', clerk, (ask, seen) =>
    ask(clerk, dossiers.acceptDossier, { ...paramsOf(lived), body: { ...versionOf(seen), waived: seen.missing.map(({ key }) => ({ key, reason: 'Không thuộc trường hợp phải nộp' })) } }),
  )
}

const DAY_MS = 86_400_000
const OPINION_DAYS = 5

/** NĐ 61/2018 article 19.9: nothing is decided past its date before an apology for that date went out. */
const apologise: Acts = (lived) => {
  const { head } = staffOf(lived)
  return act('apologise', head, (ask, seen) => ask(head, dossiers.apologise, { ...paramsOf(lived), body: { ...versionOf(seen), ...reason('verification-long', 'Diễn tập: xác minh cần thêm thời gian') } }))
}

const TURNS: Readonly<Partial<Record<Turn, Acts>>> = {
  supplement: (lived, { components }) => {
    const { officer } = staffOf(lived)
    const key = components[0]?.key
    const wrong = 'Diễn tập: bản chụp bị mờ, đề nghị nộp lại'
    return act('request-supplement', officer, (ask, seen) =>
      ask(officer, dossiers.requestSupplement, { ...paramsOf(lived), body: { ...versionOf(seen), ...reason('component-unreadable', wrong), items: [key === undefined ? { kind: 'other', wrong } : { kind: 'component', key, wrong }] } }),
    )
  },
  opinion: (lived) => {
    const { officer } = staffOf(lived)
    return act('ask-opinion', officer, (ask, seen) =>
      ask(officer, dossiers.askOpinion, { ...paramsOf(lived), body: { ...versionOf(seen), unitId: lived.beside.officeId, content: 'Diễn tập: đề nghị cho ý kiến về hồ sơ', dueAt: new Date(lived.now + OPINION_DAYS * DAY_MS).toISOString() } }),
    )
  },
  suspended: (lived) => {
    const { officer } = staffOf(lived)
    return act('suspend', officer, (ask, seen) => ask(officer, dossiers.suspendDossier, { ...paramsOf(lived), body: { ...versionOf(seen), ...reason('applicant-absent', 'Diễn tập: chờ người nộp có mặt để xác minh') } }))
  },
  obligation: (lived) => {
    const { officer } = staffOf(lived)
    return act('demand-obligation', officer, (ask, seen) => ask(officer, dossiers.demandObligation, { ...paramsOf(lived), body: { ...versionOf(seen), content: 'Diễn tập: nộp nghĩa vụ tài chính', amount: 50_000, noticeNumber: `DT-${lived.life.serial}` } }))
  },
  'refused-examined': (lived) => {
    const { head } = staffOf(lived)
    return act('refuse-examined', head, (ask, seen) => ask(head, dossiers.refuseExamined, { ...paramsOf(lived), body: { ...versionOf(seen), ...reason('not-eligible', 'Diễn tập: giấy tờ chứng minh không phù hợp') } }))
  },
  withdrawn: (lived) => {
    const { clerk } = staffOf(lived)
    return act('withdraw', clerk, (ask, seen) => ask(clerk, dossiers.withdrawForApplicant, { ...paramsOf(lived), body: { ...versionOf(seen), reason: 'Diễn tập: người nộp đã có giấy tờ này' } }))
  },
  late: (lived, seen) => {
    const late = apologise(lived, seen)
    const { dueAt } = seen.summary
    return late === undefined || dueAt === undefined ? undefined : { ...late, notBefore: Date.parse(dueAt) + DAY_MS }
  },
}

const whileExamined: Acts = (lived, seen) => {
  const { officer, head } = staffOf(lived)
  if (seen.summary.holder?.officialName === undefined && lived.life.turn !== 'withdrawn')
    return act('claim', officer, (ask, now) => ask(officer, dossiers.claimDossier, { ...paramsOf(lived), body: versionOf(now) }))
  if (seen.withdrawalAsked) return act('confirm-withdrawal', head, (ask, now) => ask(head, dossiers.confirmWithdrawal, { ...paramsOf(lived), body: versionOf(now) }))
  const open = seen.opinions.find(({ answer }) => answer === undefined)
  const beside = { staff: lived.beside.officer }
  if (open) return act('answer-opinion', beside, (ask) => ask(beside, dossiers.answerOpinion, { params: { dossierId: lived.dossierId, serial: open.serial }, body: { words: 'Diễn tập: thống nhất' } }))
  const turn = lived.turning ? TURNS[lived.life.turn]?.(lived, seen) : undefined
  if (turn) return turn
  return act('request-approval', officer, (ask, now) => ask(officer, dossiers.requestApproval, { ...paramsOf(lived), body: { ...versionOf(now), proposal: 'Diễn tập: hồ sơ đủ điều kiện, đề nghị giải quyết' } }))
}

const whileSupplemented: Acts = (lived, { supplement }) => {
  const { clerk, officer } = staffOf(lived)
  if (supplement?.given) return act('accept-supplement', officer, (ask, now) => ask(officer, dossiers.acceptSupplement, { ...paramsOf(lived), body: versionOf(now) }))
  const items = supplement?.items ?? []
  const components = items.flatMap((item, at) => (item.kind === 'component' ? [{ item: at + 1, originals: 1, copies: 0 }] : []))
  const unable = items.flatMap((item, at) => (item.kind === 'component' ? [] : [{ item: at + 1, words: 'Diễn tập: đã nộp đủ' }]))
  return act('take-supplement', clerk, (ask, now) => ask(clerk, dossiers.takeSupplement, { ...paramsOf(lived), body: { ...versionOf(now), components, unable } }))
}

const withTheHead: Acts = (lived, seen) => {
  const { head } = staffOf(lived)
  const { dueAt, punctuality } = seen.summary
  const excused = seen.apologies.some(({ at }) => dueAt !== undefined && at >= dueAt)
  if (punctuality === 'overdue' && !excused) return apologise(lived, seen)
  if (lived.turning && lived.life.turn === 'sent-back')
    return act('send-back', head, (ask, now) => ask(head, dossiers.sendBackDossier, { ...paramsOf(lived), body: { ...versionOf(now), reason: 'Diễn tập: xem lại căn cứ' } }))
  return act('approve', head, (ask, now) => ask(head, dossiers.approveDossier, { ...paramsOf(lived), body: versionOf(now) }))
}

/** NĐ 45/2020 article 15: the head opens and signs what was attached; where nobody has a certificate the paper goes out alone, as the product allows. */
const signThenReturn = async (ask: Ask, lived: Lived, seen: Seen): Promise<unknown> => {
  const { clerk, head } = staffOf(lived)
  const unsigned = seen.results.filter((result) => result.unsigned)
  for (const { serial } of unsigned) await ask(head, dossiers.downloadResult, { params: { dossierId: lived.dossierId, serial } })
  const signing = unsigned.length === 0 ? undefined : await ask(head, dossiers.signResults, { ...paramsOf(lived), body: versionOf(seen) }).catch(withoutCertificate)
  const version = signing?.version ?? seen.summary.version
  return ask(clerk, dossiers.returnResult, { ...paramsOf(lived), body: { version, method: 'in-person', receivedBy: lived.person.fullName } })
}

const withoutCertificate = (cause: unknown): undefined => {
  if (!(cause instanceof Refused) || cause.problem.kind !== 'no-certificate') throw cause
}

const handOut: Acts = (lived, { levies, summary: { state } }) => {
  const { clerk } = staffOf(lived)
  // Of what was refused nothing is owed.
  const owed = state === 'completed' ? (levies?.owed ?? 0) : 0
  if (owed > 0 && lived.paysOnline) return act('pay-online', clerk, (ask) => payOnline(ask, lived))
  if (owed > 0) return act('collect-levy', clerk, (ask, now) => ask(clerk, dossiers.collectLevy, { ...paramsOf(lived), body: { ...versionOf(now), amount: owed } }))
  return act('return', clerk, (ask, now) => signThenReturn(ask, lived, now))
}

const BY_STATE: Readonly<Record<string, Acts>> = {
  submitted: atReception,
  accepted: whileExamined,
  examining: whileExamined,
  'supplement-requested': whileSupplemented,
  suspended: (lived) => {
    const { officer } = staffOf(lived)
    return act('resume', officer, (ask, now) => ask(officer, dossiers.resumeDossier, { ...paramsOf(lived), body: versionOf(now) }))
  },
  'financial-obligation': (lived) => {
    const { officer } = staffOf(lived)
    return act('meet-obligation', officer, (ask, now) => ask(officer, dossiers.meetObligation, { ...paramsOf(lived), body: { ...versionOf(now), proof: 'Diễn tập: đã nộp, có biên lai' } }))
  },
  'awaiting-approval': withTheHead,
  approved: (lived) => {
    const { officer } = staffOf(lived)
    const bytes = rehearsedPage('Kết quả', lived.matter.procedureCode, String(lived.life.serial))
    return act('attach-result', officer, (ask, now) => ask(officer, dossiers.attachResult, { ...paramsOf(lived), query: { ...versionOf(now), name: 'Kết quả diễn tập' }, body: bytes, fileName: 'ket-qua.pdf' }))
  },
  completed: handOut,
  'refusal-ready': handOut,
}

/** What happens next to a dossier as it stands, and by whom; nothing once it is over. */
export const nextAct: Acts = (lived, seen) => BY_STATE[seen.summary.state]?.(lived, seen)
/** Acts that are the turn itself: after one of them the dossier goes the straight way again. */
export const TURNING: ReadonlySet<string> = new Set(['request-supplement', 'ask-opinion', 'suspend', 'demand-obligation', 'refuse-examined', 'withdraw', 'apologise', 'send-back', 'pay-online'])
