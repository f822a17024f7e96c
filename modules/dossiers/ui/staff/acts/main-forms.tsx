import { useState, type ReactNode } from 'react'
import { Button, ButtonLink } from '../../../../../design-system/components/button.tsx'
import { RadioGroup } from '../../../../../design-system/components/choice-group.tsx'
import { DateInput } from '../../../../../design-system/components/date-field.tsx'
import { FileField } from '../../../../../design-system/components/file-field.tsx'
import { Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { PROPOSAL_DRAFTS } from '../../../domain/proposal-drafts.ts'
import { sayMoment } from '../../say.ts'
import { countChecked } from '../claims.ts'
import { ActForm, DelayFirst, ReasonFields, useActField, useKept, WhatHappens, type Act } from './act-form.tsx'
import { ResultDraftBeside } from './result-forms.tsx'
import { useActWords } from './words.ts'

const FILES = '.pdf,.docx,.jpg,.png'
const MOST_MEGABYTES = 25

/** What the applicant claims to be exempt by; nobody is received before it is decided. */
const LevyClaim = ({ shown: { levyClaim } }: Pick<Act, 'shown'>): ReactNode => {
  const m = useActWords()
  const field = useActField('accept')
  if (levyClaim?.state !== 'open') return null
  return (
    <Notice title={m.levyClaim}>
      <p>{levyClaim.words}</p>
      <RadioGroup {...field('levyClaim')} label={m.levyDecide} inline choices={[{ value: 'granted', label: m.levyGrant }, { value: 'declined', label: m.levyDecline }]} />
      <TextField {...field('levyDue')} label={m.levyDue} hint={m.levyDueHint} inputMode="numeric" width="s" optional />
      <TextField {...field('levyReason')} label={m.levyReason} hint={m.readByApplicant} maxLength={1000} optional />
    </Notice>
  )
}

export const AcceptForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('accept')
  return (
    <ActForm shown={shown} act="accept">
      <p>{m.acceptText}</p>
      {shown.missing.map(({ key, name }) => (
        <TextField key={key} {...field(`waive-${key}`)} label={m.waiveFor(name)} hint={m.waiveHint} optional />
      ))}
      <LevyClaim shown={shown} />
    </ActForm>
  )
}

export const ClaimForm = ({ shown }: Act): ReactNode => <ActForm shown={shown} act="claim" />

const draftFacts = ({ shown, claims }: Act) => ({
  procedure: shown.summary.procedure.name,
  applicant: shown.applicant.fullName,
  ...(shown.summary.code ? { code: shown.summary.code } : {}),
  ...(shown.applicant.idNumber ? { idNumber: shown.applicant.idNumber } : {}),
  ...(shown.applicant.address ? { address: shown.applicant.address } : {}),
  ...(shown.contentRequested ? { requested: shown.contentRequested } : {}),
  unit: shown.resolvingUnit.name,
  compared: countChecked(claims),
  opinions: shown.opinions.flatMap(({ unit, answer }) => (answer ? [`${unit.name}: ${answer.words}`] : [])),
  verifications: shown.verifications.map(({ tookPlaceAt, place, content }) => `${sayMoment(tookPlaceAt)}, ${place}: ${content}`),
})

/** The text of a proposal, written by hand or begun from a template filled with the facts of this dossier. */
const ProposalText = (props: Act): ReactNode => {
  const m = useActWords()
  const language = useLanguage()
  const { error, defaultValue } = useActField('request-approval')('proposal', props.shown.proposal)
  const [text, setText] = useState(defaultValue)
  const [chosen, setChosen] = useState<string>(PROPOSAL_DRAFTS[0]?.key ?? '')
  const insert = (): void => setText(PROPOSAL_DRAFTS.find(({ key }) => key === chosen)?.write(draftFacts(props)) ?? text)
  return (
    <>
      <Row gap="s">
        <SelectField name="draft" label={m.draftFrom} placeholder={false} choices={PROPOSAL_DRAFTS.map((draft) => ({ value: draft.key, label: draft[language] }))} defaultValue={chosen} onChange={setChosen} />
        <Button size="s" type="button" onPress={insert}>{m.useDraft}</Button>
      </Row>
      <TextArea name="proposal" error={error} label={m.proposalLabel} rows={6} value={text} onChange={setText} />
    </>
  )
}

export const ProposeForm = ({ shown, claims }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('request-approval')
  const [outcome, setOutcome] = useState(kept('outcome', 'grant'))
  const { done, of } = countChecked(claims)
  const open = shown.opinions.filter(({ answer }) => !answer).length
  return (
    <ActForm shown={shown} act="request-approval">
      <RadioGroup name="outcome" label={m.proposeWhat} inline choices={[{ value: 'grant', label: m.proposeGrant }, { value: 'refuse', label: m.proposeRefuse }]} defaultValue={outcome} onChange={setOutcome} />
      <ProposalText shown={shown} claims={claims} />
      {outcome === 'grant' ? <ResultDraftBeside shown={shown} whenNone={m.noDraftYet} /> : null}
      {outcome === 'refuse' ? <ReasonFields act="request-approval" kind="refusal" /> : null}
      {done < of ? <p>{m.notAllChecked(done, of)}</p> : null}
      {open > 0 ? <p>{m.openOpinions(open)}</p> : null}
    </ActForm>
  )
}

export const ApproveForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('approve')
  const refuses = shown.proposedRefusal !== undefined
  return (
    <ActForm shown={shown} act="approve">
      <DelayFirst shown={shown} />
      {refuses ? <WhatHappens tone="warn" lines={[m.signedSlip(m.refusalSlip), m.finalText]} /> : null}
      {refuses ? null : <ResultDraftBeside shown={shown} />}
      <TextField {...field('note')} label={m.note} optional />
    </ActForm>
  )
}

export const SendBackForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('send-back')
  return (
    <ActForm shown={shown} act="send-back">
      <TextArea {...field('reason')} label={m.sendBackReason} rows={3} />
    </ActForm>
  )
}

export const AttachForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('attach-result')
  return (
    <ActForm shown={shown} act="attach-result" withFile>
      <TextField {...field('name')} label={m.resultName} />
      <TextField {...field('number')} label={m.resultNumber} optional />
      <DateInput {...field('validUntil')} label={m.resultUntil} hint={m.resultUntilHint} optional />
      <TextField {...field('scope')} label={m.resultScope} optional />
      <FileField name="file" error={field('file').error} label={m.resultFile} accept={FILES} maxMegabytes={MOST_MEGABYTES} />
    </ActForm>
  )
}

/** NĐ 61/2018 article 20: handed out where the receipt is made, who took it and how they were known. */
export const ReturnForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  return (
    <Stack gap="s">
      {shown.holdsOriginals ? <Notice tone="warn"><p>{m.originalsBack}</p></Notice> : null}
      <p>{m.returnText}</p>
      <div><ButtonLink kind="primary" to={`/desk/returns?q=${encodeURIComponent(shown.summary.code ?? '')}`}>{m.returnWithReceipt}</ButtonLink></div>
    </Stack>
  )
}
