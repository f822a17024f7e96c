import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow, EnterKeyButton } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Row, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { failForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { KeptFile, UploadField } from '../../../documents/widgets.tsx'
import { listReuseOffers, showFilingDraft } from '../../contract.ts'
import { conditionOf } from '../../domain/conditional-component.ts'
import { fileFieldName, isDeclaredOnline, removeAsked, uploadChosen } from '../draft-posts.ts'
import { ReusedPapers, ReuseOffers } from '../reuse-offers.tsx'
import { reuseAsked } from '../reuse-posts.ts'
import type { Offers } from '../reuse-words.ts'
import type { Draft } from '../say.ts'
import { addressBefore, filingAddress } from './filing-addresses.ts'
import { FilingSteps } from './filing-steps.tsx'
import { redirectIfFiled } from './redirect-if-filed.ts'
import { trimDraft } from './trim-draft.ts'
import { useWords } from './words.ts'

export const loader = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const [api, params] = [apiOf(args), { draftId: args.params['draftId'] ?? '' }]
  const draft = valueOf(await api(showFilingDraft, { params }))
  redirectIfFiled(draft)
  return { draft: trimDraft(draft), offers: valueOf(await api(listReuseOffers, { params })).items }
}

export const action = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const draftId = args.params['draftId'] ?? ''
  const draft = valueOf(await api(showFilingDraft, { params: { draftId } }))
  const problem = (await uploadChosen(api, draft, sent)) ?? (await removeAsked(api, draftId, sent)) ?? (await reuseAsked(api, draftId, sent))
  if (problem) return failForm(problem, sent)
  return redirect(filingAddress(draft.procedure.code, draftId, sent.text('go') === 'next' ? 'check' : 'components'), 303)
}

type Component = Draft['components'][number]

const Asked = (props: { readonly asked: Component['asked'] }): ReactNode => {
  const m = useWords()
  const { originals, copies } = props.asked
  return (
    <Row gap="s">
      {originals > 0 ? <Tag>{m.originals(originals)}</Tag> : null}
      {copies > 0 ? <Tag>{m.copies(copies)}</Tag> : null}
    </Row>
  )
}

/** What they attached has its hash and is theirs to open; the file of a paper used again often belongs to an office. */
const AttachedFiles = (props: { readonly component: Component }): ReactNode => {
  const m = useWords()
  const { key, files } = props.component
  return (
    <Stack gap="s">
      {files.map((file) => {
        const remove = <Button size="s" kind="quiet" name="remove" value={`${key}|${file.fileId}`} label={m.removeNamed(file.name)}>{m.remove}</Button>
        return file.sha256 ? <KeptFile key={file.fileId} file={file}>{remove}</KeptFile> : <Row key={file.fileId} spread><span>{file.name}</span>{remove}</Row>
      })}
    </Stack>
  )
}

type CardProps = { readonly component: Component; /** Filled in online, on the pages before. */ readonly isDeclared: boolean; readonly draftId: string; readonly offers: Offers; readonly error: string | undefined }

const ComponentCard = (props: CardProps): ReactNode => {
  const m = useWords()
  const { component, isDeclared } = props
  const condition = conditionOf(component.name)
  return (
    <Card title={component.name} level={2}>
      <Stack gap="s">
        {isDeclared ? <p>{m.declaredOnline}</p> : <Asked asked={component.asked} />}
        {condition ? <p>{m.conditions[condition]}</p> : null}
        {component.templates.map(({ fileName, address }) => (address ? <TextLink key={fileName} href={address} newTab icon="document">{`${m.form}: ${fileName}`}</TextLink> : null))}
        <ReusedPapers component={component} />
        <ReuseOffers component={component} offers={props.offers} />
        <AttachedFiles component={component} />
        {isDeclared || (component.reused ?? []).length > 0 ? null : <UploadField purpose={`draft-${props.draftId}-${component.key}`} listed={component.files.map(({ fileId }) => fileId)} thenPress={{ name: 'go', value: 'stay' }} name={fileFieldName(component.key)} label={component.files.length > 0 ? m.attach : m.attachFor(component.name)} optional={component.files.length > 0 || condition !== undefined} error={props.error} />}
      </Stack>
    </Card>
  )
}

/** Second page: one card per paper; files are kept the moment they are uploaded. */
export const Component = (): ReactNode => {
  const m = useWords()
  const { draft, offers } = useLoaderData<typeof loader>()
  const failed = useFailedForm()
  const errorOf = (key: string): string | undefined => failed?.problem.errors?.find((error) => error.field === fileFieldName(key))?.reason
  return (
    <div className="mc-wide mc-page">
      <FormPage title={m.components} caption={draft.procedure.name} lead={m.componentsLead} problem={failed?.problem} before={<FilingSteps draft={draft} step="components" />}>
        <Form method="post" encType="multipart/form-data" preventScrollReset>
          <FormKey />
          <EnterKeyButton />
          <Stack gap="l">
            {draft.components.length === 0 ? <Notice>{m.noComponents}</Notice> : null}
            {draft.components.map((component) => <ComponentCard key={component.key} component={component} isDeclared={isDeclaredOnline(draft, component)} draftId={draft.draftId} offers={offers} error={errorOf(component.key)} />)}
            <ButtonRow>
              <Button kind="primary" name="go" value="next">{m.saveAndContinue}</Button>
              {draft.components.length > 0 ? <Button name="go" value="stay" onlyWithoutScripts>{m.upload}</Button> : null}
              <ButtonLink kind="quiet" to={addressBefore(draft)}>{m.back}</ButtonLink>
            </ButtonRow>
          </Stack>
        </Form>
      </FormPage>
    </div>
  )
}
