import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { endForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { useMessages } from '../../../../platform/web/messages.ts'
import { listMyPapers } from '../../../documents/contract-vault.ts'
import { shareMyPaper, showMyDossier } from '../../contract.ts'
import { sayDetails, useReuseWords } from '../reuse-words.ts'
import { addressOf, nameOf } from './say-more.ts'
import { shareEn } from './share-messages.en.ts'
import { shareVi } from './share-messages.vi.ts'

const DAYS = ['1', '3', '7', '30'] as const
const MINE = 'toi'

export const loader = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const api = apiOf(args)
  const shown = valueOf(await api(showMyDossier, { params: { reference: args.params['reference'] ?? '' } }))
  const { searchParams } = new URL(args.request.url)
  const q = searchParams.get('q')?.trim().slice(0, 100) ?? ''
  const list = async (holder: string) => valueOf(await api(listMyPapers, { query: { limit: 100, valid: 'yes', ...(holder === MINE ? {} : { holder }), ...(q ? { q } : {}) } }))
  const own = await list(MINE)
  // Of whom the dossier is for, unless others were asked for.
  const holder = searchParams.get('cua') ?? own.holders.find(({ personId }) => personId === shown.applicantId)?.personId ?? MINE
  const { items, next } = holder === MINE ? own : await list(holder)
  return { holder, holders: own.holders, dossierId: shown.summary.dossierId, back: addressOf(nameOf(shown)), procedure: shown.summary.procedure.name, papers: items, q, isMore: next !== undefined }
}

export const action = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const sent = await readForm(args.request)
  const recordId = sent.text('recordId') ?? ''
  const answer = await apiOf(args)(shareMyPaper, { params: { dossierId: sent.text('dossierId') ?? '' }, body: { recordId, days: Number(sent.text('days') ?? '1') }, idempotencyKey: sent.idempotencyKey })
  return endForm(answer, sent, () => `/kho-giay-to/${recordId}`)
}

/** One paper, one dossier, for a time. */
export const Component = (): ReactNode => {
  const m = useReuseWords()
  const words = useMessages({ vi: shareVi, en: shareEn })
  const { holder, holders, dossierId, back, procedure, papers, q, isMore } = useLoaderData<typeof loader>()
  const failed = useFailedForm()
  const choices = papers.map(({ recordId, name, number, issuedOn }) => ({ value: recordId, label: [name, sayDetails({ number, issuedOn }, m)].filter(Boolean).join(' · ') }))
  return (
    <div className="mc-wide mc-page">
      <FormPage title={m.shareTitle} caption={procedure} lead={m.shareLead} problem={failed?.problem}>
        {holders.length === 0 ? null : <LinkTabs label={words.whose} tabs={[{ personId: MINE, name: '' }, ...holders].map(({ personId, name }) => ({ to: `?cua=${personId}`, label: personId === MINE ? words.mine : words.of(name), current: personId === holder }))} />}
        {q !== '' || isMore ? <SearchBox id="share-search" action="" label={words.search} {...(isMore ? { hint: words.searchHint } : {})} defaultValue={q} keep={{ cua: holder }} /> : null}
        {papers.length === 0 ? <p>{q === '' ? m.shareNone : words.notFound(q)}</p> : (
          <Form method="post">
            <FormKey />
            <input type="hidden" name="dossierId" value={dossierId} />
            <Stack>
              <SelectField name="recordId" label={m.sharePaper} choices={choices} defaultValue={keptValue(failed, 'recordId')} error={fieldError(failed, 'recordId')} />
              <SelectField name="days" label={m.shareDays} choices={DAYS.map((value) => ({ value, label: m.days(value) }))} defaultValue={keptValue(failed, 'days', '3')} error={fieldError(failed, 'days')} />
              <ButtonRow><Button kind="primary">{m.share}</Button></ButtonRow>
            </Stack>
          </Form>
        )}
        <p><ButtonLink kind="quiet" to={back}>{m.shareBack}</ButtonLink></p>
      </FormPage>
    </div>
  )
}
