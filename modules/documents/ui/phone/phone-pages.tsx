import { useRef, type ReactNode } from 'react'
import { data, Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { FormKey, readForm } from '../../../../platform/web/form.ts'
import { apiOf, failedLoad } from '../../../../platform/web/loader.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { addPhonePicture, checkPhone, takePhoneLink } from '../../contract-digitise.ts'
import { phoneEn } from './phone-messages.en.ts'
import { phoneVi } from './phone-messages.vi.ts'

const usePhoneWords = (): WordsOf<typeof phoneVi> => useMessages({ vi: phoneVi, en: phoneEn })

type Failed = { readonly refusal?: string; readonly missing?: true }

/** Opening the link takes nothing: a preview of it must not use it up. */
export const takeAction = async (args: ActionFunctionArgs) => {
  const answer = await apiOf(args)(takePhoneLink, { params: { link: args.params['link'] ?? '' }, idempotencyKey: (await readForm(args.request)).idempotencyKey })
  return answer.ok ? redirect(`/quet/chup/${answer.value.phoneKey}`, 303) : data<Failed>({ refusal: answer.problem.detail }, { status: answer.problem.status || 503 })
}

const Refused = (): ReactNode => {
  const failed = useActionData<Failed>()
  return failed?.refusal === undefined ? null : <Notice tone="bad" live><p>{failed.refusal}</p></Notice>
}

export const TakeLinkPage = (): ReactNode => {
  const m = usePhoneWords()
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.title} lead={m.lead} />
      <Stack>
        <Refused />
        <p>{m.howTo}</p>
        <Form method="post"><FormKey /><ButtonRow><Button kind="primary">{m.begin}</Button></ButtonRow></Form>
      </Stack>
    </div>
  )
}

export const loadPhone = async (args: LoaderFunctionArgs) => {
  const answer = await apiOf(args)(checkPhone, { params: { phoneKey: args.params['phoneKey'] ?? '' } })
  if (!answer.ok) throw failedLoad(answer.problem)
  return { until: answer.value.until, sent: Number(new URL(args.request.url).searchParams.get('da-gui') ?? '0') || 0 }
}

export const sendAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const files = form.files('picture')
  if (files.length === 0) return data<Failed>({ missing: true }, { status: 422 })
  const phoneKey = args.params['phoneKey'] ?? ''
  let sent = Number(form.text('sent') ?? '0') || 0
  for (const file of files) {
    const answer = await apiOf(args)(addPhonePicture, { params: { phoneKey }, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name })
    if (!answer.ok) return data<Failed>({ refusal: answer.problem.detail }, { status: answer.problem.status || 503 })
    sent += answer.value.pages
  }
  return redirect(`/quet/chup/${phoneKey}?da-gui=${sent}`, 303)
}

const timeOf = (at: string): string => new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit' }).format(Date.parse(at))

/** One picture after another; works without a script, and with one sends each as soon as it is taken. */
export const PhonePage = (): ReactNode => {
  const m = usePhoneWords()
  const { until, sent } = useLoaderData<typeof loadPhone>()
  const failed = useActionData<Failed>()
  const form = useRef<HTMLFormElement>(null)
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.title} lead={m.howTo} />
      <Stack>
        <Refused />
        {sent > 0 ? <Notice tone="good" live><p>{m.sent(sent)}</p></Notice> : null}
        <Form ref={form} method="post" encType="multipart/form-data" key={sent}>
          <FormKey />
          <input type="hidden" name="sent" value={sent} />
          <Stack>
            <FileField name="picture" label={m.picture} accept="image/jpeg,image/png" capture="environment" onChoose={() => form.current?.requestSubmit()} {...(failed?.missing ? { error: m.noFile } : {})} />
            <ButtonRow><Button kind="primary">{m.send}</Button></ButtonRow>
          </Stack>
        </Form>
        <p className="mc-meta">{m.until(timeOf(until))}</p>
      </Stack>
    </div>
  )
}
