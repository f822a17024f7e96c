import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { useDesk } from '../../../../platform/web/desk.ts'
import { endForm, failForm, fieldError, FormKey, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { uploadFile } from '../../../documents/contract.ts'
import { listSectors } from '../../contract.ts'
import { recordPosting } from '../../contract-posting.ts'
import { useStaffWords } from '../staff/words.ts'
import { POSTED_LEVELS, POSTING_FORMS, POSTINGS, usePostingWords } from './words.ts'

const RECORDERS: ReadonlySet<string> = new Set(['one-stop-officer', 'head-of-unit'])

export const loadNewPosting = async (args: LoaderFunctionArgs) => ({ sectors: valueOf(await apiOf(args)(listSectors, {})).items })

const keepPhoto = async (args: ActionFunctionArgs, sent: SentForm) => {
  const photo = sent.file('photo')
  if (photo === undefined) return undefined
  return apiOf(args)(uploadFile, { query: { unitId: sent.text('unitId') ?? '' }, body: new Uint8Array(await photo.arrayBuffer()), fileName: photo.name, idempotencyKey: `${sent.idempotencyKey}-photo` })
}

export const newPostingAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const kept = await keepPhoto(args, sent)
  if (kept && !kept.ok) return failForm({ ...kept.problem, errors: [{ field: 'photo', reason: kept.problem.detail }] }, sent)
  const sector = sent.text('sector')
  const body = {
    unitId: sent.text('unitId') ?? '',
    place: sent.text('place') ?? '',
    form: POSTING_FORMS.find((each) => each === sent.text('form')) ?? 'board',
    level: POSTED_LEVELS.find((each) => each === sent.text('level')) ?? 'commune',
    ...(sector === undefined ? {} : { sector }),
    edition: sent.text('edition') ?? '',
    confirmation: sent.text('confirmation') ?? '',
    ...(kept ? { photoFileId: kept.value.id } : {}),
  }
  return endForm(await apiOf(args)(recordPosting, { body, idempotencyKey: sent.idempotencyKey }), sent, () => POSTINGS)
}

const Fields = (): ReactNode => {
  const m = usePostingWords()
  const failed = useFailedForm()
  const { sectors } = useLoaderData<typeof loadNewPosting>()
  const { units, unit } = useDesk()
  const own = units.filter(({ roles }) => roles.some((role) => RECORDERS.has(role)))
  const field = (name: string) => ({ name, error: fieldError(failed, name) })
  const first = own.find(({ id }) => id === unit?.id) ?? own[0]
  return (
    <>
      <SelectField {...field('unitId')} label={m.unit} placeholder={false} choices={own.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={keptValue(failed, 'unitId', first?.id)} />
      <TextField {...field('place')} label={m.place} hint={m.placeHint} maxLength={200} defaultValue={keptValue(failed, 'place')} />
      <RadioGroup {...field('form')} label={m.form} inline choices={POSTING_FORMS.map((value) => ({ value, label: m.forms[value] }))} defaultValue={keptValue(failed, 'form', 'board')} />
      <RadioGroup {...field('level')} label={m.level} inline choices={POSTED_LEVELS.map((value) => ({ value, label: m.levels[value] }))} defaultValue={keptValue(failed, 'level', 'commune')} />
      <SelectField {...field('sector')} label={m.sector} optional placeholder={m.allSectors} choices={sectors.map(({ key, name }) => ({ value: key, label: name }))} defaultValue={keptValue(failed, 'sector')} />
      <TextField {...field('edition')} label={m.edition} hint={m.editionHint} width="s" maxLength={20} autoComplete="off" defaultValue={keptValue(failed, 'edition')} />
      <FileField {...field('photo')} label={m.photo} optional accept=".jpg,.jpeg,.png,.tif,.tiff" capture="environment" />
      <TextArea {...field('confirmation')} label={m.confirmation} hint={m.confirmationHint} optional rows={3} maxLength={500} defaultValue={keptValue(failed, 'confirmation')} />
    </>
  )
}

/** NĐ 63/2010 article 17.2: whoever put it up says so, with the edition on the sheet. */
export const NewPostingPage = (): ReactNode => {
  const m = usePostingWords()
  const { cancel } = useStaffWords()
  const failed = useFailedForm()
  const busy = useNavigation().state === 'submitting'
  return (
    <FormPage title={m.record} caption={m.title} lead={<p>{m.recordLead}</p>} problem={failed?.problem}>
      <Form method="post" encType="multipart/form-data">
        <FormKey />
        <Stack>
          <Fields />
          <ButtonRow>
            <Button kind="primary" busy={busy}>{m.record}</Button>
            <ButtonLink to={POSTINGS}>{cancel}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </FormPage>
  )
}
