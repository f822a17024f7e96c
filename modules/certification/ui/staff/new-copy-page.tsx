import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow, EnterKeyButton } from '../../../../design-system/components/button.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { useDesk } from '../../../../platform/web/desk.ts'
import { endForm, failForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { useLanguage } from '../../../../platform/web/language.ts'
import { apiOf, languageOf, personOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { listCopyGrounds, openCopyRequest } from '../../contract.ts'
import { OriginalFields } from './original-fields.tsx'
import { atFields, sentOriginal } from './sent-original.ts'
import { requestAddress, useCopyWords } from './words.ts'

const MAY_PREPARE = ['one-stop-officer', 'case-officer', 'head-of-unit']

export const loadNewCopy = async (args: LoaderFunctionArgs) => {
  const { searchParams } = new URL(args.request.url)
  const person = personOf(args)
  const held = person?.kind === 'staff' ? person.roles.find(({ role }) => MAY_PREPARE.includes(role))?.unitId : undefined
  const { items: grounds } = valueOf(await apiOf(args)(listCopyGrounds, {}))
  return { unitId: unitOf(args) ?? held ?? '', dossier: searchParams.get('dossier') ?? '', grounds }
}

export const newCopyAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const api = apiOf(args)
  const unitId = sent.text('unitId') ?? ''
  const original = await sentOriginal({ sent, api, language: languageOf(args), unitId })
  if ('problem' in original) return failForm(original.problem, sent)
  const given = (field: 'dossier' | 'requesterName' | 'requesterIdNumber' | 'requesterPhone' | 'exemptionGround' | 'exemption') => {
    const text = sent.text(field)
    return text ? { [field]: text } : {}
  }
  const body = { unitId, ...original.body, ...given('dossier'), ...given('requesterName'), ...given('requesterIdNumber'), ...given('requesterPhone'), ...given('exemptionGround'), ...given('exemption') }
  const opened = await api(openCopyRequest, { body, idempotencyKey: sent.idempotencyKey })
  return endForm(opened.ok ? opened : { ...opened, problem: atFields(opened.problem) }, sent, ({ requestId }) => requestAddress(requestId))
}

const Requester = ({ unitId, dossier }: { readonly unitId: string; readonly dossier: string }): ReactNode => {
  const m = useCopyWords()
  const failed = useFailedForm()
  const { units } = useDesk()
  const field = (name: string) => ({ name, error: fieldError(failed, name), defaultValue: keptValue(failed, name) })
  const places = units.filter(({ roles }) => roles.some((role) => MAY_PREPARE.includes(role)))
  return (
    <Section title={m.whose} lead={m.whoseLead}>
      {places.length > 1 ? <SelectField name="unitId" label={m.unit} choices={places.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={keptValue(failed, 'unitId', unitId)} placeholder={false} /> : <input type="hidden" name="unitId" value={unitId} />}
      <TextField {...field('dossier')} label={m.dossier} width="m" optional defaultValue={keptValue(failed, 'dossier', dossier)} />
      <TextField {...field('requesterName')} label={m.requester} optional autoComplete="off" />
      <Row>
        <TextField {...field('requesterIdNumber')} label={m.requesterNumber} width="m" optional inputMode="numeric" autoComplete="off" />
        <TextField {...field('requesterPhone')} label={m.phone} width="m" optional inputMode="tel" autoComplete="off" />
      </Row>
    </Section>
  )
}

type Grounds = Awaited<ReturnType<typeof loadNewCopy>>['grounds']

/** Chosen from the list, or written where the list has none. */
const Exemption = ({ grounds }: { readonly grounds: Grounds }): ReactNode => {
  const m = useCopyWords()
  const language = useLanguage()
  const failed = useFailedForm()
  return (
    <>
      <SelectField name="exemptionGround" label={m.exemptionGround} hint={m.exemptionHint} optional error={fieldError(failed, 'exemptionGround')} choices={grounds.map((each) => ({ value: each.code, label: `${each[language]} (${each.source})` }))} defaultValue={keptValue(failed, 'exemptionGround')} />
      <TextField name="exemption" label={m.exemption} hint={m.exemptionOtherHint} optional maxLength={300} error={fieldError(failed, 'exemption')} defaultValue={keptValue(failed, 'exemption')} />
    </>
  )
}

/** Everything about the first original on one page; further ones are added to the request. */
export const NewCopyPage = (): ReactNode => {
  const m = useCopyWords()
  const failed = useFailedForm()
  const { unitId, dossier, grounds } = useLoaderData<typeof loadNewCopy>()
  const busy = useNavigation().state !== 'idle'
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.newTitle} caption={m.title} hasError={failed !== undefined} />
      <Form method="post" encType="multipart/form-data">
        <EnterKeyButton />
        <FormKey />
        <Stack gap="l">
          <Requester unitId={unitId} dossier={dossier} />
          <Section title={m.what}>
            <OriginalFields unitId={unitId} purpose="copy-certification" />
            <Exemption grounds={grounds} />
          </Section>
          <ButtonRow><Button kind="primary" busy={busy}>{m.save}</Button></ButtonRow>
        </Stack>
      </Form>
    </Stack>
  )
}
