import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow, EnterKeyButton } from '../../../../design-system/components/button.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import type { Client } from '../../../../platform/web/client.ts'
import { endForm, failForm, FormKey, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { AnswerRecordSummary } from '../../../forms/widgets.tsx'
import { confirmDraft, ConfirmWithVneid, StepUp } from '../../../identity/widgets.tsx'
import { changeFilingDraft, listFilingPlaces, listLevyGrounds, showFilingDraft, submitDossier } from '../../contract.ts'
import { isDeclaredOnline } from '../draft-posts.ts'
import { sayOption, useReuseWords, type ReuseWords } from '../reuse-words.ts'
import type { Draft } from '../say.ts'
import { filingAddress, formPageAddress } from './filing-addresses.ts'
import { FilingSteps } from './filing-steps.tsx'
import { lateLevyClaim } from './late-levy-claim.ts'
import { claimChange, claimChanged } from './levy-posts.ts'
import { redirectIfFiled } from './redirect-if-filed.ts'
import { AnotherReason, SimilarBefore } from './same-before.tsx'
import { useWords } from './words.ts'

export const loader = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  await lateLevyClaim.bring()
  const api = apiOf(args)
  const draft = valueOf(await api(showFilingDraft, { params: { draftId: args.params['draftId'] ?? '' } }))
  redirectIfFiled(draft)
  const [{ items }, levies] = await Promise.all([api(listFilingPlaces, { query: { procedureCode: draft.procedure.code } }).then(valueOf), api(listLevyGrounds, { params: { draftId: draft.draftId } }).then(valueOf)])
  const place = items.find((each) => each.receivingUnitId === draft.place?.receivingUnitId && each.resolvingUnitId === draft.place?.resolvingUnitId)
  return { draft, placeName: place?.name, levies }
}

/** Kept in the draft, so that it is there again after a confirmation elsewhere. */
const keepClaim = async (api: Client, draftId: string, sent: SentForm) => {
  const claim = claimChanged(sent)
  if (claim === undefined) return undefined
  const kept = await api(changeFilingDraft, { params: { draftId }, body: claimChange(claim) })
  // Filed meanwhile: filing once more leads to the dossier that was made.
  return kept.ok || kept.problem.kind === 'draft-already-filed' ? undefined : failForm(kept.problem, sent)
}

export const action = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const draftId = args.params['draftId'] ?? ''
  const claimed = await keepClaim(api, draftId, sent)
  if (claimed) return claimed
  // The Enter key in a field keeps what was typed there; nobody files by it.
  if (sent.text('do') === undefined) return redirect(new URL(args.request.url).pathname, 303)
  if (sent.text('do') === 'confirm') {
    const { confirmation } = valueOf(await api(showFilingDraft, { params: { draftId } }))
    const begun = confirmation && (await confirmDraft(api, confirmation, new URL(args.request.url).pathname))
    if (begun instanceof Response) return begun
    if (begun) return failForm(begun, sent)
  }
  const anotherReason = sent.text('anotherReason')
  const answer = await api(submitDossier, { body: { draftId, ...(anotherReason ? { anotherReason } : {}) }, idempotencyKey: sent.idempotencyKey })
  const filedBefore = !answer.ok && answer.problem.kind === 'draft-already-filed' ? answer.problem['dossierId'] : undefined
  if (typeof filedBefore === 'string') return redirect(`/ho-so/${filedBefore}`, 303)
  return endForm(answer, sent, ({ dossierId }) => `/ho-so/${dossierId}?filed=1`)
}

const sayPapers = ({ files, reused = [] }: Draft['components'][number], m: ReuseWords): string => [...new Set(reused.map((each) => sayOption(each, m))), ...files.map((file) => file.name)].join('; ')

const Papers = (props: { readonly draft: Draft }): ReactNode => {
  const m = useWords()
  const reuse = useReuseWords()
  const { draft } = props
  if (draft.components.length === 0) return <p>{m.noComponents}</p>
  return (
    <SummaryList
      rows={draft.components.map((component) => ({
        key: component.key,
        label: component.name,
        value: sayPapers(component, reuse) || (isDeclaredOnline(draft, component) ? m.declaredAbove : m.nothingAttached),
      }))}
    />
  )
}

/** Said of what where it is read out: the same word stands beside every answer. */
const ChangeOf = ({ label }: { readonly label: string }): ReactNode => <>{useWords().change}<span className="mc-unseen">: {label}</span></>

/** The procedure's form with a way back to every question, and what it still needs. */
const DeclaredForm = (props: { readonly draft: Draft }): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const { draft } = props
  const { form } = draft
  if (!form) return null
  /** An answer that cannot stay is named by its question: what is wrong may be the same at several. */
  const labelOf = (field: string): string => {
    const line = form.declared.flatMap(({ lines }) => lines).find(({ questionId }) => questionId === field)
    return line ? `${line.question[language]}: ` : ''
  }
  const change = (question: string, page: string | undefined, label: string): ReactNode => (page === undefined ? null : <TextLink to={formPageAddress(draft, page, question)}><ChangeOf label={label} /></TextLink>)
  return (
    <>
      {form.faults.length > 0 ? (
        <Notice tone="warn" title={m.formStillMissing(form.title[language])}>
          <ul>{form.faults.map(({ pageId, field, reason }) => <li key={field}><TextLink to={formPageAddress(draft, pageId, field)}>{`${labelOf(field)}${reason[language]}`}</TextLink></li>)}</ul>
        </Notice>
      ) : null}
      <AnswerRecordSummary record={{ pages: form.declared }} hrefOfFile={(fileId) => `/api/files/${fileId}/content`} action={(question, page, label) => change(question, page.id, label)} />
      <p><TextLink href={`/api/filing-drafts/${draft.draftId}/declaration`} newTab icon="document">{m.printDraft}</TextLink></p>
    </>
  )
}

type Missing = { readonly draft: Draft; readonly placeName: string | undefined; readonly children: ReactNode }

/** What the first page still needs; a place that was chosen and receives this procedure no more is none. */
const StillMissing = ({ draft, placeName, children }: Missing): ReactNode => {
  const m = useWords()
  const language = useLanguage()
  const missing = [...(placeName === undefined ? [draft.place ? m.placeGone : m.placeMissing] : []), ...draft.faults.map(({ reason }) => reason[language])]
  if (missing.length === 0) return null
  return <Notice tone="warn" title={m.stillMissing}><ul>{missing.map((reason) => <li key={reason}>{reason}</li>)}</ul>{children}</Notice>
}

/** Last page: read it once more, then file. A second press finds the dossier that was made. */
export const Component = (): ReactNode => {
  const m = useWords()
  const { draft, placeName, levies } = useLoaderData<typeof loader>()
  const failed = useFailedForm()
  const isReady = placeName !== undefined && draft.faults.length === 0 && (draft.form?.faults.length ?? 0) === 0
  const to = (page: Parameters<typeof filingAddress>[2], about: string): ReactNode => <TextLink to={filingAddress(draft.procedure.code, draft.draftId, page)}><ChangeOf label={about} /></TextLink>
  // What was proved at sign-in is changed nowhere here.
  const changeOf = (question: string, label: string): ReactNode => (draft.proven.includes(question) ? null : to(['applicant', question], label))
  return (
    <div className="mc-wide mc-page">
      <FormPage title={m.check} caption={draft.procedure.name} lead={m.checkLead} problem={failed?.problem} before={<FilingSteps draft={draft} step="check" />}>
        <Stack gap="l">
          <StillMissing draft={draft} placeName={placeName}>{to('applicant', m.stepApplicant)}</StillMissing>
          <SimilarBefore draft={draft} />
          <Section title={m.placeSection}><SummaryList rows={[{ key: 'place', label: m.place, value: placeName ?? m.placeMissing, action: to(['applicant', 'place'], m.place) }]} /></Section>
          <AnswerRecordSummary record={{ pages: draft.declared }} action={(question, _page, label) => changeOf(question, label)} />
          <DeclaredForm draft={draft} />
          <Section title={m.stepComponents}><Papers draft={draft} />{to('components', m.stepComponents)}</Section>
          <Form method="post">
            <FormKey />
            <EnterKeyButton />
            <Stack>
              {levies.items.length > 0 ? <lateLevyClaim.Part key={JSON.stringify(draft.levyClaim)} draft={draft} levies={levies} /> : null}
              <AnotherReason />
              {failed?.problem.kind === 'assurance-too-low' ? <StepUp next={filingAddress(draft.procedure.code, draft.draftId, 'check')} /> : null}
              {draft.confirmation && isReady ? <ConfirmWithVneid confirmation={draft.confirmation} /> : null}
              <ButtonRow>
                <Button kind={draft.confirmation && !draft.confirmation.confirmedAt ? 'secondary' : 'primary'} name="do" value="file">{m.submit}</Button>
                <ButtonLink kind="quiet" to={filingAddress(draft.procedure.code, draft.draftId, 'components')}>{m.back}</ButtonLink>
                <ButtonLink kind="quiet" to={filingAddress(draft.procedure.code, draft.draftId, 'discard')}>{m.discard}</ButtonLink>
              </ButtonRow>
            </Stack>
          </Form>
        </Stack>
      </FormPage>
    </div>
  )
}
