import type { ReactNode } from 'react'
import { data, Form, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../design-system/components/button.tsx'
import { Card } from '../../../design-system/components/card.tsx'
import { FileField } from '../../../design-system/components/file-field.tsx'
import { Code, Stack } from '../../../design-system/components/layout.tsx'
import { Notice } from '../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../design-system/components/page-header.tsx'
import { FormKey, readForm } from '../../../platform/web/form.ts'
import { apiOf } from '../../../platform/web/loader.ts'
import { checkSignatures, LARGEST_CHECKED_MB, showSignedFile } from '../contract-signing.ts'
import { FileSignatures, useSigningWords, type FileCheckShown } from './file-signatures.tsx'
import { writeMoment } from './words.ts'

/** The QR code of a result asks with `ma`. */
export const loadCheck = async (args: LoaderFunctionArgs) => {
  const fileId = new URL(args.request.url).searchParams.get('ma')?.trim() ?? ''
  if (fileId === '') return {}
  const answer = await apiOf(args)(showSignedFile, { params: { fileId } })
  return answer.ok ? { shown: answer.value } : { refusal: answer.problem.detail }
}

type Checked = { readonly check?: FileCheckShown; readonly refusal?: string; readonly missing?: boolean }

export const checkAction = async (args: ActionFunctionArgs) => {
  const file = (await readForm(args.request)).file('file')
  if (file === undefined) return data<Checked>({ missing: true }, { status: 422 })
  const answer = await apiOf(args)(checkSignatures, { body: new Uint8Array(await file.arrayBuffer()), fileName: file.name })
  return answer.ok ? data<Checked>({ check: answer.value }) : data<Checked>({ refusal: answer.problem.detail }, { status: answer.problem.status || 503 })
}

type Shown = NonNullable<Extract<Awaited<ReturnType<typeof loadCheck>>, { shown: unknown }>['shown']>

const Issued = (props: { readonly shown: Shown }): ReactNode => {
  const m = useSigningWords()
  const { number, unitName, issuedAt, signatures, isWaiting, sha256, withdrawnAt } = props.shown
  const line = ({ name, role, at }: Shown['signatures'][number]): string => (role === 'seal' ? m.sealedBy(name, writeMoment(at)) : m.signedBy(name, writeMoment(at)))
  return (
    <Card title={m.issued(number)}>
      <Stack gap="s">
        {withdrawnAt ? <Notice tone="bad"><p>{m.withdrawn(writeMoment(withdrawnAt))}</p></Notice> : null}
        <p>{m.issuedBy(unitName, writeMoment(issuedAt))}</p>
        {signatures.length > 0 ? <ul>{signatures.map((one) => <li key={one.role}>{line(one)}</li>)}</ul> : null}
        {signatures.length === 0 && !isWaiting && !withdrawnAt ? <p>{m.nobody}</p> : null}
        {isWaiting ? <p>{m.waiting}</p> : null}
        {signatures.some(({ isDemo }) => isDemo) ? <p><strong>{m.demo}</strong></p> : null}
        <p>{m.hash}: <Code>{sha256}</Code></p>
        <p>{m.compare}</p>
      </Stack>
    </Card>
  )
}

const Answered = (): ReactNode => {
  const answered = useActionData<Checked>()
  if (answered?.check) return <FileSignatures check={answered.check} live />
  return answered?.refusal ? <Notice tone="warn" live><p>{answered.refusal}</p></Notice> : null
}

/** Anyone checks a file, or a result by the code printed on it; works without a script. */
export const CheckPage = (): ReactNode => {
  const m = useSigningWords()
  const loaded = useLoaderData<typeof loadCheck>()
  const answered = useActionData<Checked>()
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={m.title} lead={m.lead} />
      <Stack gap="l">
        {'shown' in loaded && loaded.shown ? <Issued shown={loaded.shown} /> : null}
        {'refusal' in loaded && loaded.refusal ? <Notice tone="warn"><p>{loaded.refusal}</p></Notice> : null}
        <Answered />
        <Form method="post" encType="multipart/form-data">
          <FormKey />
          <Stack>
            <FileField name="file" label={m.file} accept=".pdf,application/pdf" maxMegabytes={LARGEST_CHECKED_MB} {...(answered?.missing ? { error: m.noFile } : {})} />
            <ButtonRow><Button kind="primary">{m.check}</Button></ButtonRow>
          </Stack>
        </Form>
      </Stack>
    </div>
  )
}
