import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { endForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { getProcedure } from '../../../procedures/contract.ts'
import { getMe } from '../../../identity/contract.ts'
import { ChooseActingFor, StepUp } from '../../../identity/widgets.tsx'
import { listFilingDrafts, listMyDossiers, listNeedNotBring, openFilingDraft } from '../../contract.ts'
import { NeedNotBring } from '../need-not-bring.tsx'
import { sayMoment } from '../say.ts'
import { filingAddress } from './filing-addresses.ts'
import { newestOfEach } from './open-drafts.ts'
import { FiledBefore } from './same-before.tsx'
import { useWords } from './words.ts'

type Draft = { readonly draftId: string; readonly changedAt: string; readonly applicantName?: string | undefined }

const OpenDraft = ({ code, draft: { draftId, changedAt, applicantName } }: { readonly code: string; readonly draft: Draft }): ReactNode => {
  const m = useWords()
  return (
    <Notice title={m.openDraftTitle(applicantName)}>
      <p>{m.openDraftText(sayMoment(changedAt))}</p>
      <ButtonRow><ButtonLink kind="primary" to={filingAddress(code, draftId, 'applicant')}>{m.goOn}</ButtonLink></ButtonRow>
    </Notice>
  )
}

/** The newest ones; all of them stand on the page of one's own dossiers. */
const MOST_FILED = 5

export const loader = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const code = args.params['code'] ?? ''
  const api = apiOf(args)
  const drafts = valueOf(await api(listFilingDrafts, {}))
  const procedure = valueOf(await api(getProcedure, { params: { code }, query: {} }))
  const open = newestOfEach(drafts.items.filter((draft) => draft.procedureCode === procedure.code))
  const [{ items: needNot }, { items, next }] = await Promise.all([api(listNeedNotBring, { query: { procedureCode: procedure.code } }).then(valueOf), api(listMyDossiers, { query: { part: 'open', procedureCode: procedure.code, limit: MOST_FILED } }).then(valueOf)])
  return { needNot, filed: { items, isCut: next !== undefined }, code: procedure.code, name: procedure.name, online: procedure.channels.some((channel) => channel.kind === 'online'), open, represents: valueOf(await api(getMe, {})).represents }
}

export const action = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const form = await readForm(args.request)
  const code = args.params['code'] ?? ''
  const actingFor = form.text('actingFor')
  const answer = await apiOf(args)(openFilingDraft, {
    body: { procedureCode: code, startAnew: form.text('how') === 'anew', ...(actingFor === undefined ? {} : { actingFor }) },
    idempotencyKey: form.idempotencyKey,
  })
  return endForm(answer, form, (draft) => filingAddress(code, draft.draftId, 'applicant'))
}

/** Drafts that are already open come first, each with whom it is for, then what was filed and goes on; a further one is begun only on purpose. */
export const Component = (): ReactNode => {
  const m = useWords()
  const { code, name, online, open, filed, represents, needNot } = useLoaderData<typeof loader>()
  const failed = useFailedForm()
  const page = { title: name, caption: m.file, problem: failed?.problem }
  if (!online)
    return (
      <div className="mc-wide mc-page">
        <FormPage {...page}>
          <Notice tone="warn" title={m.notOnline}><p>{m.notOnlineText}</p></Notice>
          <ButtonRow><ButtonLink to={`/thu-tuc/${encodeURIComponent(code)}`}>{m.backToProcedure}</ButtonLink></ButtonRow>
        </FormPage>
      </div>
    )
  return (
    <div className="mc-wide mc-page">
      <FormPage {...page} lead={m.fileLead}>
        <Stack>
          {open.map((draft) => <OpenDraft key={draft.draftId} code={code} draft={draft} />)}
          <FiledBefore filed={filed.items} isCut={filed.isCut} />
          <NeedNotBring items={needNot} mayFileForOthers={represents.length > 0} />
          {failed?.problem.kind === 'assurance-too-low' ? <StepUp next={`/nop-ho-so/${encodeURIComponent(code)}`} /> : null}
          <Form method="post">
            <FormKey />
            <ChooseActingFor represents={represents} />
            <ButtonRow>
              <Button kind={open.length > 0 ? 'secondary' : 'primary'} name="how" value={open.length > 0 ? 'anew' : 'begin'}>{open.length > 0 ? m.beginAnew : m.begin}</Button>
            </ButtonRow>
          </Form>
        </Stack>
      </FormPage>
    </div>
  )
}
