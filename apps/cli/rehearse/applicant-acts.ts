import * as dossiers from '../../../modules/dossiers/contract.ts'
import { act, paramsOf, reason, versionOf, type Acts, type Seen } from './act.ts'
import { rehearsedPage } from './rehearsed-page.ts'

const DAY_MS = 86_400_000
/** Where the slip names no day until which the answer is waited for. */
const WAITED_DAYS = 30
const NO_COPY = 'Diễn tập: đã nộp đủ'

type Items = NonNullable<Seen['supplement']>['items']

/** What was asked for and is no paper. */
const unableOf = (items: Items) => items.filter(({ kind }) => kind !== 'component').map(({ serial }) => ({ item: serial, words: NO_COPY }))

const takeAtCounter: Acts = (lived, { supplement }) => {
  const clerk = { staff: lived.desk.clerk }
  const items = supplement?.items ?? []
  const components = items.filter(({ kind }) => kind === 'component').map(({ serial }) => ({ item: serial, originals: 1, copies: 0 }))
  return act('take-supplement', clerk, (ask, now) => ask(clerk, dossiers.takeSupplement, { ...paramsOf(lived), body: { ...versionOf(now), components, unable: unableOf(items) } }))
}

/** Whoever filed from home puts a better scan beside each paper asked for, and sends all at once. */
const giveOnline: Acts = (lived, { supplement }) => {
  const [officer, citizen] = [{ staff: lived.matter.team.officer }, { citizen: lived.person.number }]
  const items = supplement?.items ?? []
  return act('give-supplement', officer, async (ask, now) => {
    for (const { kind, serial } of items)
      if (kind === 'component') await ask(citizen, dossiers.attachSupplementFile, { params: { dossierId: lived.dossierId, item: serial }, body: rehearsedPage('Bổ sung', String(serial), String(lived.life.serial)), fileName: `bo-sung-${serial}.pdf` })
    return ask(citizen, dossiers.giveSupplement, { ...paramsOf(lived), body: { ...versionOf(now), unable: unableOf(items) } })
  })
}

/** TT 03/2025 article 7: what was demanded never came. */
const stopWithout: Acts = (lived, { supplement }) => {
  const head = { staff: lived.matter.team.head }
  const until = supplement?.answerBy === undefined ? Date.parse(supplement?.requestedAt ?? '') + WAITED_DAYS * DAY_MS : Date.parse(supplement.answerBy)
  const stopped = act('discontinue', head, (ask, now) => ask(head, dossiers.discontinueDossier, { ...paramsOf(lived), body: { ...versionOf(now), ...reason('unsupplemented', 'Diễn tập: quá hạn mà người nộp không bổ sung') } }))
  return { ...stopped, notBefore: until + DAY_MS }
}

export const whileSupplemented: Acts = (lived, seen) => {
  const { channel, life: { supplementBy }, matter: { team } } = lived
  const [officer, head] = [{ staff: team.officer }, { staff: team.head }]
  if (!seen.supplement?.given) {
    if (supplementBy === 'never') return stopWithout(lived, seen)
    return supplementBy === 'online' && channel === 'online' ? giveOnline(lived, seen) : takeAtCounter(lived, seen)
  }
  if (supplementBy === 'not-enough')
    return act('refuse-supplemented', head, (ask, now) => ask(head, dossiers.refuseExamined, { ...paramsOf(lived), body: { ...versionOf(now), ...reason('not-supplemented', 'Diễn tập: giấy tờ bổ sung vẫn không đúng yêu cầu') } }))
  return act('accept-supplement', officer, (ask, now) => ask(officer, dossiers.acceptSupplement, { ...paramsOf(lived), body: versionOf(now) }))
}

const WITHDRAWN = 'Diễn tập: người nộp đã có giấy tờ này'

/** From home by whoever filed there, or in words at the counter. */
export const withdraw: Acts = (lived) => {
  const [clerk, officer, citizen] = [{ staff: lived.desk.clerk }, { staff: lived.matter.team.officer }, { citizen: lived.person.number }]
  if (lived.channel === 'online' && lived.life.withdrawsOnline)
    return act('withdraw-online', officer, (ask, now) => ask(citizen, dossiers.withdrawDossier, { ...paramsOf(lived), body: { ...versionOf(now), reason: WITHDRAWN } }))
  return act('withdraw', clerk, (ask, now) => ask(clerk, dossiers.withdrawForApplicant, { ...paramsOf(lived), body: { ...versionOf(now), reason: WITHDRAWN } }))
}
