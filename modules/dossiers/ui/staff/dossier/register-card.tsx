import { useState, type ReactNode } from 'react'
import { Button } from '../../../../../design-system/components/button.tsx'
import { Details } from '../../../../../design-system/components/details.tsx'
import { Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { SummaryList } from '../../../../../design-system/components/summary-list.tsx'
import type { CallAnswer } from '../../../../../platform/web/client.ts'
import type { AnswerOf } from '../../../../../platform/web/contract.ts'
import { useDesk, useMay } from '../../../../../platform/web/desk.ts'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { useMessages, type WordsOf } from '../../../../../platform/web/messages.ts'
import { newKey } from '../../../../../platform/web/new-key.ts'
import { checkRegister, listRegisterChecks } from '../../../contract.ts'
import { sayMoment, type Shown } from '../../say.ts'
import { useAsked } from '../acts/use-asked.ts'
import { registerEn } from './register-messages.en.ts'
import { registerVi } from './register-messages.vi.ts'

type Words = WordsOf<typeof registerVi>
type Checked = AnswerOf<typeof checkRegister>
type Purpose = keyof Words['purposes']

const useWords = (): Words => useMessages({ vi: registerVi, en: registerEn })
const ENDED: ReadonlySet<string> = new Set(['refused', 'withdrawn', 'discontinued', 'returned'])
const OF_PEOPLE = ['check-residence', 'check-kinship', 'check-marriage'] as const

const sayValue = (text: string, m: Words): string => (Object.hasOwn(m.values, text) ? m.values[text as keyof Words['values']] : /^\d{4}(-\d{2}){1,2}$/.test(text) ? text.split('-').toReversed().join('/') : text)

const Answer = ({ answer }: { readonly answer: CallAnswer<Checked> }): ReactNode => {
  const m = useWords()
  if (!answer.ok) return <Notice tone="warn" live><p>{answer.problem.detail}</p></Notice>
  const { outcome, answeredAt, lines } = answer.value
  return (
    <Notice tone={outcome === 'found' ? 'good' : 'warn'} title={m.outcomes[outcome]} live>
      <p>{m.answered(sayMoment(answeredAt))}</p>
      {lines.length > 0 ? <SummaryList plain rows={lines.map(({ fact, text }) => ({ key: fact, label: m.facts[fact], value: sayValue(text, m) }))} /> : null}
    </Notice>
  )
}

/** Who asked before, and why. */
const Before = ({ dossierId, round }: { readonly dossierId: string; readonly round: number }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const listed = useAsked(`${dossierId} register ${String(round)}`, (api) => api(listRegisterChecks, { params: { dossierId } }))
  if (!listed?.ok || listed.value.items.length === 0) return null
  return (
    <Details summary={m.before}>
      <ul>{listed.value.items.map(({ id, at, officialName = '', purpose, legalBasis }) => <li key={id}>{[sayMoment(at), officialName, purpose[language], legalBasis].filter(Boolean).join(' · ')}</li>)}</ul>
    </Details>
  )
}

const Ask = ({ dossierId, purposes }: { readonly dossierId: string; readonly purposes: readonly Purpose[] }): ReactNode => {
  const m = useWords()
  const { api } = useDesk()
  const [purpose, setPurpose] = useState<Purpose | undefined>(purposes[0])
  const [asking, setAsking] = useState(false)
  const [answer, setAnswer] = useState<CallAnswer<Checked>>()
  const [round, setRound] = useState(0)
  const ask = async (): Promise<void> => {
    if (!purpose) return
    setAsking(true)
    setAnswer(await api(checkRegister, { params: { dossierId }, body: { purpose }, idempotencyKey: newKey() }))
    setRound((before) => before + 1)
    setAsking(false)
  }
  return (
    <Stack gap="s">
      <p className="mc-meta">{m.lead}</p>
      <Row gap="s">
        <SelectField name="register-purpose" label={m.purpose} placeholder={false} choices={purposes.map((value) => ({ value, label: m.purposes[value] }))} value={purpose ?? ''} onChange={(value) => setPurpose(purposes.find((each) => each === value))} />
        <Button size="s" busy={asking} onPress={() => void ask()}>{m.ask}</Button>
      </Row>
      {answer ? <Answer answer={answer} /> : null}
      <Before dossierId={dossierId} round={round} />
    </Stack>
  )
}

/** While the dossier is open, and for whoever may ask. */
export const RegisterCard = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = useWords()
  const mayAsk = useMay('look-up', 'register')
  const { applicant, summary } = shown
  if (!mayAsk || !applicant.idNumber || ENDED.has(summary.state)) return null
  return <Details summary={m.title}><Ask dossierId={summary.dossierId} purposes={applicant.kind === 'individual' ? OF_PEOPLE : ['check-enterprise']} /></Details>
}
