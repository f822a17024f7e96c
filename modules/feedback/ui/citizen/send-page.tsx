import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Checkbox, RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, personOf, valueOf } from '../../../../platform/web/loader.ts'
import { getOwnPerson } from '../../../identity/contract.ts'
import { listMyFeedback, sendFeedback, showFeedbackPlace } from '../../contract.ts'
import { ACCEPTED_FILES, sendFiles, type FilesSent } from './send-files.ts'
import { FOLLOW, followAddress, useFeedbackWords } from './words.ts'

/** The code of a unit's sheet says which unit; a dossier's page says which dossier. */
export const loadSend = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const [unitCode, dossierCode] = [asked.get('don-vi') ?? '', asked.get('ho-so') ?? '']
  const [api, person] = [apiOf(args), personOf(args)]
  const isCitizen = person?.kind === 'citizen'
  const [place, mine, own] = await Promise.all([api(showFeedbackPlace, { query: unitCode ? { unitCode } : {} }), isCitizen ? api(listMyFeedback, {}) : undefined, isCitizen ? api(getOwnPerson, {}) : undefined])
  const { name, address, phone, email }: Partial<AnswerOf<typeof getOwnPerson>> = own ? valueOf(own) : {}
  return { unitCode, dossierCode, sender: { name, address, phone, email }, place: place.ok ? place.value : undefined, mine: mine ? valueOf(mine).items : [] }
}

const given = (sent: SentForm, name: 'phone' | 'email' | 'unitCode' | 'dossierCode' | 'officialName') => {
  const text = sent.text(name)
  return text ? { [name]: text } : {}
}

const NONE_UNSENT: FilesSent = { unsent: 0, tooFast: false }

export const sendAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const body = {
    kind: sent.text('kind') === 'proposal' ? ('proposal' as const) : ('feedback' as const),
    text: sent.text('text') ?? '',
    name: sent.text('name') ?? '',
    address: sent.text('address') ?? '',
    ...given(sent, 'phone'), ...given(sent, 'email'), ...given(sent, 'unitCode'), ...given(sent, 'dossierCode'), ...given(sent, 'officialName'),
    ...(sent.text('isNoComplaint') ? { isNoComplaint: true } : {}),
  }
  const api = apiOf(args)
  const done = await api(sendFeedback, { body, idempotencyKey: sent.idempotencyKey })
  const { unsent, tooFast } = done.ok ? await sendFiles(api, { feedbackCode: done.value.feedbackCode, files: sent.files('files'), idempotencyKey: sent.idempotencyKey }) : NONE_UNSENT
  return endForm(done, sent, ({ feedbackCode }) => `${followAddress(feedbackCode)}&moi=1${unsent > 0 ? `&tep=${unsent}` : ''}${tooFast ? '&nhanh=1' : ''}`)
}

type Loaded = Awaited<ReturnType<typeof loadSend>>

/** Of whoever signed in, what is kept of them is not asked again. */
const SendForm = ({ unitCode, dossierCode, sender }: Pick<Loaded, 'unitCode' | 'dossierCode' | 'sender'>): ReactNode => {
  const m = useFeedbackWords()
  const failed = useFailedForm()
  return (
    <Form method="post" encType="multipart/form-data">
      <FormKey />
      <input type="hidden" name="unitCode" value={unitCode} />
      <Stack>
        <RadioGroup name="kind" label={m.kind} choices={(['feedback', 'proposal'] as const).map((value) => ({ value, label: m.kinds[value] }))} defaultValue={keptValue(failed, 'kind', 'feedback')} />
        <TextArea name="text" label={m.text} hint={m.textHint} rows={8} defaultValue={keptValue(failed, 'text')} />
        <FileField name="files" label={m.files} hint={m.filesHint} accept={ACCEPTED_FILES} multiple optional />
        <TextField name="dossierCode" label={m.dossierCode} hint={m.dossierCodeHint} width="m" optional maxLength={60} defaultValue={keptValue(failed, 'dossierCode', dossierCode)} />
        <TextField name="officialName" label={m.official} width="m" optional maxLength={200} defaultValue={keptValue(failed, 'officialName')} />
        <TextField name="name" label={m.name} width="m" autoComplete="name" maxLength={200} defaultValue={keptValue(failed, 'name', sender.name)} />
        <TextField name="address" label={m.address} autoComplete="street-address" maxLength={300} defaultValue={keptValue(failed, 'address', sender.address)} />
        <TextField name="phone" label={m.phone} hint={m.reach} width="m" type="tel" autoComplete="tel" optional maxLength={30} defaultValue={keptValue(failed, 'phone', sender.phone)} />
        <TextField name="email" label={m.email} width="m" type="email" autoComplete="email" optional maxLength={200} defaultValue={keptValue(failed, 'email', sender.email)} />
        <Checkbox name="isNoComplaint" label={m.noComplaint} defaultChecked={keptValue(failed, 'isNoComplaint') !== ''} />
        <ButtonRow><Button kind="primary">{m.send}</Button></ButtonRow>
      </Stack>
    </Form>
  )
}

/** Who will have it: of a dossier whoever resolves it, which its code alone tells nobody. */
const ForWhom = ({ unitCode, dossierCode, place }: Pick<Loaded, 'unitCode' | 'dossierCode' | 'place'>): ReactNode => {
  const m = useFeedbackWords()
  if (dossierCode !== '' && unitCode === '') return <Notice title={m.forDossier(dossierCode)} />
  return place ? <Notice title={m.forUnit(place.unitName)}>{place.hotline ? <p>{m.hotline(place.hotline)}</p> : null}{place.address ? <p>{place.address}</p> : null}</Notice> : null
}

/** NĐ 20/2008 articles 6, 7: anybody, with a name and a way to be reached; works without JavaScript. */
export const SendPage = (): ReactNode => {
  const m = useFeedbackWords()
  const { place, mine, ...start } = useLoaderData<typeof loadSend>()
  const failed = useFailedForm()
  return (
    <div className="mc-wide mc-page">
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.title} lead={<p>{m.lead}</p>} hasError={failed !== undefined} />
      <Stack gap="l">
        <Row>
          <TextLink to={FOLLOW}>{m.follow}</TextLink>
          <TextLink to="/phan-anh/cong-khai">{m.published}</TextLink>
          {place ? <TextLink href={`/api/feedback/sheet?unitCode=${encodeURIComponent(place.unitCode)}`} newTab icon="print">{m.sheet}</TextLink> : null}
        </Row>
        <ForWhom {...start} place={place} />
        <Notice tone="warn" title={m.complaintTitle}><p>{m.complaintText}</p></Notice>
        <SendForm {...start} />
        {mine.length > 0 ? <Section title={m.mine}><ul>{mine.map(({ code, heading, state }) => <li key={code}><TextLink to={followAddress(code)}>{heading}</TextLink>{` · ${m.states[state]}`}</li>)}</ul></Section> : null}
      </Stack>
    </div>
  )
}
