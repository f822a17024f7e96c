import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { Card } from '../../../../../design-system/components/card.tsx'
import { Details } from '../../../../../design-system/components/details.tsx'
import { PlainLines, Stack } from '../../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { ActMenu } from '../../../../../design-system/staff/act-menu.tsx'
import { useFailedForm } from '../../../../../platform/web/form.ts'
import type { Act } from './act-form.tsx'
import { actsOf, chosenAct, firstActOf, GROUPS, type ActGroupName, type ActName } from './act-order.ts'
import { AcceptSupplementForm, CollectLevyForm, DemandObligationForm, HandOverForm, MeetObligationForm, RequestSupplementForm } from './applicant-forms.tsx'
import { AnswerBranchForm, AnswerOpinionForm, AskOpinionForm, TellOverdueForm, VerificationForm } from './asking-forms.tsx'
import { GiveBackForm } from './give-back-form.tsx'
import { ConfirmWithdrawalForm, DeclineWithdrawalForm, DiscontinueForm, RefuseExaminedForm, RefuseForm, TakeBackWithdrawalForm, WithdrawForm, WithdrawResultForm } from './ending-forms.tsx'
import { AcceptForm, ApproveForm, AttachForm, ClaimForm, ProposeForm, ReturnForm, SendBackForm } from './main-forms.tsx'
import { DraftResultForm, IssueResultForm, SignResultForm } from './result-forms.tsx'
import { StepForm } from './step-form.tsx'
import { TakeSupplementForm } from './take-supplement-form.tsx'
import { AssignForm, HandOverPartForm, HandOverWorkForm, ReleaseForm } from './hands-forms.tsx'
import { ApologiseForm, RecalculateForm, ResumeForm, SuspendForm, UndoForm } from './time-forms.tsx'
import { useActWords } from './words.ts'

const FORMS: Readonly<Record<ActName, (act: Act) => ReactNode>> = {
  accept: AcceptForm,
  refuse: RefuseForm,
  claim: ClaimForm,
  assign: AssignForm,
  release: ReleaseForm,
  'hand-over-part': HandOverPartForm,
  'hand-over-work': HandOverWorkForm,
  'hand-over-papers': HandOverForm,
  'ask-opinion': AskOpinionForm,
  'answer-opinion': AnswerOpinionForm,
  'tell-opinion-overdue': TellOverdueForm,
  'answer-branch': AnswerBranchForm,
  'record-verification': VerificationForm,
  'request-supplement': RequestSupplementForm,
  'give-supplement': TakeSupplementForm,
  'accept-supplement': AcceptSupplementForm,
  'request-approval': ProposeForm,
  approve: ApproveForm,
  'send-back': SendBackForm,
  'take-step': StepForm,
  suspend: SuspendForm,
  resume: ResumeForm,
  'demand-obligation': DemandObligationForm,
  'meet-obligation': MeetObligationForm,
  apologise: ApologiseForm,
  recalculate: RecalculateForm,
  'collect-levy': CollectLevyForm,
  'draft-result': DraftResultForm,
  'issue-result': IssueResultForm,
  'attach-result': AttachForm,
  'sign-result': SignResultForm,
  'return-result': ReturnForm,
  'give-back-originals': GiveBackForm,
  'withdraw-result': WithdrawResultForm,
  'refuse-examined': RefuseExaminedForm,
  discontinue: DiscontinueForm,
  withdraw: WithdrawForm,
  'confirm-withdrawal': ConfirmWithdrawalForm,
  'decline-withdrawal': DeclineWithdrawalForm,
  'take-back-withdrawal': TakeBackWithdrawalForm,
  undo: UndoForm,
}

/** Keyed where it is used: each act's form has hooks of its own, and what was typed for one step is not meant for the next. */
const ChosenForm = ({ act, ...given }: Act & { readonly act: ActName }): ReactNode => FORMS[act](given)

/** Fields of the forms that hold sentences; what was chosen is chosen again in a moment. */
const SENTENCES = /^(?:words|proposal|content|reason|note|title|body|name|place|participants|proof|item-\d+-wrong|(?:other|unable)\.\d+|answer\..+|waive-.+)$/

/** Words typed into a form that is gone because the dossier went on meanwhile. */
const KeptWords = (props: { readonly acts: readonly ActName[] }): ReactNode => {
  const m = useActWords()
  const failed = useFailedForm()
  const act = failed?.values['do']?.[0]
  if (!failed || props.acts.some((each) => each === act)) return null
  const typed = Object.entries(failed.values).flatMap(([field, [text = '']]) => (SENTENCES.test(field) && text.trim() !== '' ? [text] : []))
  if (typed.length === 0) return null
  return (
    <Notice tone="warn" title={m.kept}>
      <p>{m.keptText}</p>
      {typed.map((text) => <PlainLines key={text} text={text} />)}
    </Notice>
  )
}

/** The address of an act keeps the paper that is open beside it. */
const useActAddress = (): ((act: ActName) => string) => {
  const [search] = useSearchParams()
  return (act) => {
    const next = new URLSearchParams(search)
    next.set('act', act)
    return `?${next.toString()}`
  }
}

/** What this person may do now, as the server's abilities say: one form open, the rest a menu. */
export const ActsPanel = ({ shown, claims }: Act): ReactNode => {
  const m = useActWords()
  const [search] = useSearchParams()
  const failed = useFailedForm()
  const addressOf = useActAddress()
  const acts = actsOf(shown)
  const chosen = chosenAct(shown, search.get('act') ?? failed?.values['do']?.[0] ?? null)
  const first = firstActOf(shown)
  const others = acts.filter((act) => act !== chosen)
  // Nothing is left but to take a mistake back.
  const settled = acts.every((act) => act === 'undo')
  const groups = (Object.keys(GROUPS) as ActGroupName[]).map((key) => ({
    key,
    label: m.groups[key],
    acts: GROUPS[key].filter((act) => acts.includes(act)).map((act) => ({ key: act, label: m.names[act], to: addressOf(act), current: act === chosen })),
  }))
  return (
    <Card title={m.toDo} id="acts">
      <Stack>
        <KeptWords acts={acts} />
        {chosen === undefined && settled ? <p>{m.nothingToDo}</p> : null}
        {chosen ? (
          <section aria-labelledby="act-title">
            <Stack gap="s">
              <h3 id="act-title">{m.names[chosen]}</h3>
              <ChosenForm key={`${chosen} ${String(shown.summary.version)}`} act={chosen} shown={shown} claims={claims} />
            </Stack>
          </section>
        ) : null}
        {first && chosen !== first ? <p><TextLink to={addressOf(first)}>{m.back}</TextLink></p> : null}
        {others.length > 0 ? <Details summary={m.other(others.length)} open={chosen === undefined && !settled}><ActMenu label={m.otherLabel} groups={groups} /></Details> : null}
      </Stack>
    </Card>
  )
}
