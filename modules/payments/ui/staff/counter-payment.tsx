import { useEffect, useState, type ReactNode } from 'react'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useDesk } from '../../../../platform/web/desk.ts'
import { showPayments, showTransfer } from '../../contract.ts'
import { DemandFacts } from '../demand-facts.tsx'
import { TransferFacts } from '../transfer-facts.tsx'
import type { Payments } from '../words.ts'
import { useDeskPaymentWords } from './words.ts'

type Transfer = AnswerOf<typeof showTransfer>

/** The code for whoever pays from a bank, as long as somebody stands there and scans it. */
const TransferCode = ({ subjectId, serial }: { readonly subjectId: string; readonly serial: number }): ReactNode => {
  const m = useDeskPaymentWords()
  const { api } = useDesk()
  const [shown, setShown] = useState<{ readonly transfer?: Transfer; readonly why?: string }>({})
  const { transfer, why } = shown
  const toggle = async (): Promise<void> => {
    if (transfer) return setShown({})
    const answer = await api(showTransfer, { params: { subjectId, serial } })
    setShown(answer.ok ? { transfer: answer.value } : { why: answer.problem.detail })
  }
  return (
    <Stack>
      <ButtonRow><Button size="s" onPress={() => void toggle()}>{transfer ? m.counter.hideQr : m.counter.showQr}</Button></ButtonRow>
      {transfer ? <TransferFacts transfer={transfer} /> : null}
      {why ? <Notice tone="warn"><p>{why}</p></Notice> : null}
    </Stack>
  )
}

const usePayments = (subjectId: string, asked: number): Payments | undefined => {
  const { api } = useDesk()
  const [payments, setPayments] = useState<Payments>()
  useEffect(() => {
    let isShown = true
    void api(showPayments, { params: { subjectId } }).then((answer) => {
      if (isShown && answer.ok) setPayments(answer.value)
    })
    return () => {
      isShown = false
    }
  }, [api, subjectId, asked])
  return payments
}

/** For a page that shows the money itself: the code, where there is an account it can come into. */
export const CounterTransfer = (props: { readonly subjectId: string; readonly serial: number; readonly title: string; readonly children: ReactNode }): ReactNode => {
  const payments = usePayments(props.subjectId, 0)
  if (!payments?.transfer) return null
  return <Section title={props.title}><Stack gap="s"><TransferCode subjectId={props.subjectId} serial={props.serial} />{props.children}</Stack></Section>
}

/** Where the money of a dossier stands, its receipts to print, and the code for whoever pays from a bank; reads by itself. */
export const CounterPayment = ({ subjectId }: { readonly subjectId: string }): ReactNode => {
  const m = useDeskPaymentWords()
  const [asked, setAsked] = useState(0)
  const payments = usePayments(subjectId, asked)
  if (!payments || payments.demands.length === 0) return null
  const owed = payments.demands.some((demand) => demand.owed > 0)
  return (
    <Section title={m.counter.title}>
      <Stack>
        {payments.demands.map((demand) => (
          <Stack key={demand.serial}>
            <DemandFacts demand={demand} subjectId={subjectId} />
            {demand.owed > 0 && payments.transfer ? <TransferCode subjectId={subjectId} serial={demand.serial} /> : null}
          </Stack>
        ))}
        {owed ? <p className="mc-meta">{m.counter.cashBelow}</p> : null}
        <ButtonRow><Button size="s" kind="quiet" onPress={() => setAsked(asked + 1)}>{m.counter.refresh}</Button></ButtonRow>
      </Stack>
    </Section>
  )
}
