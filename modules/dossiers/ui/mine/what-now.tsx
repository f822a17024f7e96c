import type { ReactNode } from 'react'
import { ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Notice, type NoticeTone } from '../../../../design-system/components/notice.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { sayMoment, type Shown } from '../say.ts'
import { addressOf, nameOf, paperHref, sayDigits } from './say-more.ts'
import { useMineWords } from './words.ts'

type Accounting = NonNullable<Shown['refusal']>

/** A reason of the catalogue, the office's own words, and the signed paper. */
export const Because = (props: { readonly accounting: Accounting; readonly dossierId: string }): ReactNode => {
  const m = useMineWords()
  const language = useLanguage()
  const { reason, words, slip } = props.accounting
  return (
    <>
      <p>{`${reason[language]}: ${words}`}</p>
      {slip ? <p><TextLink href={paperHref(props.dossierId, slip.documentId)} download icon="download">{m.paper(slip.number)}</TextLink></p> : null}
    </>
  )
}

const AskedForMore = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  const { supplement } = props.shown
  if (!supplement) return null
  const { answerBy, late, items } = supplement
  return (
    <Notice tone={late ? 'bad' : 'warn'} title={m.waits.supplement(String(items.length))}>
      {answerBy ? <p>{late ? m.waits.supplementLate(sayMoment(answerBy)) : m.waits.supplementUntil(sayMoment(answerBy))}</p> : null}
      <ButtonRow><ButtonLink kind="primary" to={addressOf(nameOf(props.shown), '/bo-sung')}>{m.waits.supplementGo}</ButtonLink></ButtonRow>
    </Notice>
  )
}

const Owed = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  const open = props.shown.obligations.findLast(({ met }) => !met)
  if (!open) return null
  const { amount, payBy, late, content, proofs = [] } = open
  const done = proofs.length > 0
  return (
    <Notice tone={done ? 'info' : late ? 'bad' : 'warn'} title={m.waits.obligation(amount === undefined ? '' : m.obligation.dong(sayDigits(amount)))}>
      <p>{content}</p>
      {done ? <p>{m.waits.proofGiven}</p> : null}
      {payBy && !done ? <p>{late ? m.waits.obligationLate(sayMoment(payBy)) : m.waits.obligationUntil(sayMoment(payBy))}</p> : null}
      <ButtonRow><ButtonLink kind={done ? 'secondary' : 'primary'} to={addressOf(nameOf(props.shown), '/nghia-vu')}>{m.waits.obligationGo}</ButtonLink></ButtonRow>
    </Notice>
  )
}

const Suspended = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  const pause = props.shown.due.pauses.findLast(({ kind, until }) => kind === 'suspension' && until === undefined)
  return (
    <Notice title={m.suspendedTitle}>
      {pause ? <p>{pause.reason}</p> : null}
      {pause ? <p>{m.suspendedText(sayMoment(pause.from))}</p> : null}
    </Notice>
  )
}

const Ended = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  const { refusal, summary } = props.shown
  const stopped = summary.state === 'discontinued'
  const title = stopped ? m.discontinuedTitle : summary.acceptedAt ? m.refusedExaminedTitle : m.refusedTitle
  return (
    <Notice tone="bad" title={title}>
      {refusal ? <Because accounting={refusal} dossierId={summary.dossierId} /> : null}
      {summary.state === 'refusal-ready' ? <p>{m.refusalReadyText(props.shown.returningUnit.name)}</p> : null}
      <p>{stopped ? m.discontinuedText : m.refusedText}</p>
    </Notice>
  )
}

const BY_STATE: Readonly<Record<string, (props: { readonly shown: Shown }) => ReactNode>> = { 'financial-obligation': Owed, suspended: Suspended, refused: Ended, 'refusal-ready': Ended, discontinued: Ended }

const ByState = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  const { shown } = props
  const { state } = shown.summary
  if (state === 'supplement-requested' && !shown.withdrawalAsked) return shown.supplement?.given ? <Notice title={m.waitingAccepted} /> : <AskedForMore shown={shown} />
  if (state === 'withdrawn') return <Notice title={m.withdrawnTitle}>{shown.refusal ? <Because accounting={shown.refusal} dossierId={shown.summary.dossierId} /> : null}<p>{m.withdrawnText}</p></Notice>
  if (shown.withdrawalAsked) return <Notice title={m.withdrawalAskedTitle}><p>{m.withdrawalAskedText(sayMoment(shown.withdrawalAsked.at))}</p></Notice>
  const Said = state === 'returned' && shown.refusal ? Ended : BY_STATE[state]
  return Said ? <Said shown={shown} /> : null
}

const Late = (props: { readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  const { apologies, summary } = props.shown
  const last = apologies.at(-1)
  if (last)
    return (
      <Notice tone="warn" title={m.apologyTitle}>
        <p>{last.to ? m.apologyNewDate(sayMoment(last.to)) : m.apologyNoDate}</p>
        <Because accounting={last.accounting} dossierId={summary.dossierId} />
      </Notice>
    )
  return summary.punctuality === 'overdue' ? <Notice tone="warn" title={m.overdueTitle}><p>{m.overdueText}</p></Notice> : null
}

export type Done = 'filed' | 'given' | 'proof' | 'received'

const JustDone = (props: { readonly done: Done | undefined; readonly shown: Shown }): ReactNode => {
  const m = useMineWords()
  const { done, shown } = props
  const said: Readonly<Record<Done, readonly [string, string] | undefined>> = {
    filed: shown.summary.nationalStatus === 1 ? [m.filedTitle, m.filedText] : undefined,
    given: shown.supplement?.given ? [m.givenTitle, m.givenText(sayMoment(shown.supplement.given.at))] : undefined,
    proof: [m.proofTitle, m.proofText],
    received: shown.returned ? [m.receivedTitle, m.receivedText] : undefined,
  }
  const words = done && said[done]
  const tone: NoticeTone = 'good'
  return words ? <Notice tone={tone} title={words[0]}><p>{words[1]}</p></Notice> : null
}

/** What has just been done, what is asked of me, or why it goes on no further. */
export const WhatNow = (props: { readonly shown: Shown; readonly done: Done | undefined }): ReactNode => (
  <>
    <JustDone done={props.done} shown={props.shown} />
    <ByState shown={props.shown} />
    {props.shown.summary.holder ? <Late shown={props.shown} /> : null}
  </>
)
