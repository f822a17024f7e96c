import * as dossiers from '../../../modules/dossiers/contract.ts'
import { act, paramsOf, reason, versionOf, type Acts, type Lived, type Seen } from './act.ts'
import { whileSupplemented, withdraw } from './applicant-acts.ts'
import { carryPapers } from './carry-papers.ts'
import { Refused, type Ask } from './open-people.ts'
import { payOnline } from './pay-online.ts'
import type { Turn } from './plan-lives.ts'
import { postOnTheWay, sendHome } from './post-acts.ts'
import { rehearsedPage } from './rehearsed-page.ts'

const staffOf = ({ desk, matter: { team } }: Lived) => ({ clerk: { staff: desk.clerk }, officer: { staff: team.officer }, head: { staff: team.head } })

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

const ownActions = (steps: Seen['steps']) => steps.filter(({ beside }) => !beside).flatMap(({ actions }) => actions)

const TURNS: Readonly<Partial<Record<Turn, Acts>>> = {
  supplement: (lived, { components }) => {
    const { officer } = staffOf(lived)
    const key = components[0]?.key
    const wrong = 'Diễn tập: bản chụp bị mờ, đề nghị nộp lại'
    return act('request-supplement', officer, (ask, seen) =>
      ask(officer, dossiers.requestSupplement, { ...paramsOf(lived), body: { ...versionOf(seen), ...reason('component-unreadable', wrong), items: [key === undefined ? { kind: 'other', wrong } : { kind: 'component', key, wrong }] } }),
    )
  },
  opinion: (lived, { steps }) => {
    const { officer } = staffOf(lived)
    // Where the procedure's own workflow has agencies work beside each other, it is they who are asked.
    const together = ownActions(steps).find(({ mayName }) => mayName.length > 0)
    if (together) {
      const parties = Object.fromEntries(together.mayName.map(({ code }) => [code, lived.beside.officeId]))
      return act('coordinate', officer, (ask, seen) => {
        lived.coordinated = together.code
        return ask(officer, dossiers.takeStep, { ...paramsOf(lived), body: { ...versionOf(seen), action: together.code, parties } })
      })
    }
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
  withdrawn: withdraw,
  late: (lived, seen) => {
    const late = apologise(lived, seen)
    const { dueAt } = seen.summary
    return late === undefined || dueAt === undefined ? undefined : { ...late, notBefore: Date.parse(dueAt) + DAY_MS }
  },
}

/** Each agency answers for its part; the part of the resolving office is its own officer's. */
const answerBranch: Acts = (lived, { branches }) => {
  const open = branches.find(({ done }) => done === undefined)
  if (!open) return undefined
  const { beside, dossierId, matter: { team } } = lived
  const by = { staff: open.unit.id === team.officeId ? team.officer : beside.officer }
  return act('answer-branch', by, (ask) => ask(by, dossiers.answerBranch, { params: { dossierId, serial: open.serial }, body: { words: 'Diễn tập: đã thực hiện phần việc được giao' } }))
}

/** The part of the resolving office while others work beside it, by the action its workflow names. */
const takeOwnStep: Acts = (lived, { steps }) => {
  const { officer } = staffOf(lived)
  const own = lived.coordinated === undefined ? undefined : ownActions(steps).find(({ code, needs }) => code !== lived.coordinated && needs.length === 0)
  return own && act('own-step', officer, (ask, seen) => ask(officer, dossiers.takeStep, { ...paramsOf(lived), body: { ...versionOf(seen), action: own.code, words: 'Diễn tập: đã xác minh' } }))
}

const whileExamined: Acts = (lived, seen) => {
  const { officer, head } = staffOf(lived)
  const branch = answerBranch(lived, seen)
  if (branch) return branch
  if (seen.summary.holder?.officialName === undefined && lived.life.turn !== 'withdrawn')
    return act('claim', officer, (ask, now) => ask(officer, dossiers.claimDossier, { ...paramsOf(lived), body: versionOf(now) }))
  if (seen.withdrawalAsked) return act('confirm-withdrawal', head, (ask, now) => ask(head, dossiers.confirmWithdrawal, { ...paramsOf(lived), body: versionOf(now) }))
  const open = seen.opinions.find(({ answer }) => answer === undefined)
  const beside = { staff: lived.beside.officer }
  if (open) return act('answer-opinion', beside, (ask) => ask(beside, dossiers.answerOpinion, { params: { dossierId: lived.dossierId, serial: open.serial }, body: { words: 'Diễn tập: thống nhất' } }))
  const turn = lived.turning ? TURNS[lived.life.turn]?.(lived, seen) : undefined
  if (turn) return turn
  const own = takeOwnStep(lived, seen)
  if (own) return own
  return act('request-approval', officer, (ask, now) => ask(officer, dossiers.requestApproval, { ...paramsOf(lived), body: { ...versionOf(now), proposal: 'Diễn tập: hồ sơ đủ điều kiện, đề nghị giải quyết' } }))
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
const sign = async (ask: Ask, lived: Lived, seen: Seen): Promise<number> => {
  const { head } = staffOf(lived)
  const unsigned = seen.results.filter((result) => result.unsigned)
  for (const { serial } of unsigned) await ask(head, dossiers.downloadResult, { params: { dossierId: lived.dossierId, serial } })
  const signing = unsigned.length === 0 ? undefined : await ask(head, dossiers.signResults, { ...paramsOf(lived), body: versionOf(seen) }).catch(withoutCertificate)
  return signing?.version ?? seen.summary.version
}

const signThenReturn = async (ask: Ask, lived: Lived, seen: Seen): Promise<unknown> => {
  const { clerk } = staffOf(lived)
  const version = await sign(ask, lived, seen)
  return ask(clerk, dossiers.returnResult, { ...paramsOf(lived), body: { version, method: 'in-person', receivedBy: lived.person.fullName } })
}

const withoutCertificate = (cause: unknown): undefined => {
  if (!(cause instanceof Refused) || cause.problem.kind !== 'no-certificate') throw cause
}

const handOut: Acts = (lived, seen) => {
  const { levies, summary: { state } } = seen
  const { clerk } = staffOf(lived)
  // Of what was refused nothing is owed.
  const owed = state === 'completed' ? (levies?.owed ?? 0) : 0
  const home = sendHome(lived, seen)
  if (home && (owed === 0 || lived.life.paysAtDoor))
    return { ...home, carryOut: async (ask, now) => {
      await sign(ask, lived, now)
      return home.carryOut(ask, now)
    } }
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
export const nextAct: Acts = (lived, seen) => {
  const acts = BY_STATE[seen.summary.state]
  return acts && (postOnTheWay(lived, seen) ?? carryPapers(lived, seen) ?? acts(lived, seen))
}
/** Acts that are the turn itself: after one of them the dossier goes the straight way again. */
export const TURNING: ReadonlySet<string> = new Set(['request-supplement', 'ask-opinion', 'coordinate', 'suspend', 'demand-obligation', 'refuse-examined', 'withdraw', 'withdraw-online', 'apologise', 'send-back', 'pay-online'])
