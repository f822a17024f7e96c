import type { ReactNode } from 'react'
import { Button, ButtonRow } from '../../../design-system/components/button.tsx'
import { Row, Stack } from '../../../design-system/components/layout.tsx'
import { Notice } from '../../../design-system/components/notice.tsx'
import { useLanguage } from '../../../platform/web/language.ts'
import { useMessages } from '../../../platform/web/messages.ts'
import { registerEn } from './register-messages.en.ts'
import { registerVi } from './register-messages.vi.ts'
import type { Draft } from './say.ts'

/** The button's name; its value says of whom. */
export const REGISTER_FIELD = 'register'

type Props = { readonly draft: Pick<Draft, 'answers' | 'register'>; readonly by: 'office' | 'citizen' }
type Press = { readonly who: string; readonly label: string }

const useRegisterWords = () => useMessages({ vi: registerVi, en: registerEn })

const usePresses = ({ draft: { answers, register }, by }: Props): readonly Press[] => {
  const m = useRegisterWords()
  const kind = answers['applicantKind']
  const people = by === 'citizen' ? [{ who: 'submitter', label: m.askMyself }] : [{ who: 'submitter', label: m.askSubmitter }, ...(kind === 'on-behalf' ? [{ who: 'applicant', label: m.askApplicant }] : [])]
  return [...(register.population ? people : []), ...(register.business && kind === 'enterprise' ? [{ who: 'enterprise', label: m.askEnterprise }] : [])]
}

/** What a register may be asked for this draft, and what came of it: inside the page's own form, by buttons that post it. */
export const RegisterPanel = (props: Props): ReactNode => {
  const m = useRegisterWords()
  const language = useLanguage()
  const presses = usePresses(props)
  const { notes } = props.draft.register
  if (presses.length === 0) return props.by === 'office' ? <p className="mc-meta">{m.notConnected}</p> : null
  const lead = props.by === 'office' ? m.officeLead : m.citizenLead
  return (
    <section aria-label={m.title}>
      <Stack gap="s">
        {notes.map(({ kind, tone, vi, en }, index) => <Notice key={`${kind} ${String(index)}`} tone={tone}><p>{language === 'vi' ? vi : en}</p></Notice>)}
        <ButtonRow>{presses.map(({ who, label }) => <Button key={who} name={REGISTER_FIELD} value={who}>{label}</Button>)}</ButtonRow>
        <p className="mc-meta">{lead}</p>
        {props.by === 'citizen' && presses.some(({ who }) => who === 'enterprise') ? <p className="mc-meta">{m.enterpriseLead}</p> : null}
      </Stack>
    </section>
  )
}

/** Stands beside a question whose answer is the register's. */
const FromRegister = (): ReactNode => <Row gap="s"><small className="mc-meta">{useRegisterWords().fromRegister}</small></Row>

export const besideRegistered = (filled: readonly string[]) => (questionId: string): ReactNode => (filled.includes(questionId) ? <FromRegister /> : null)
