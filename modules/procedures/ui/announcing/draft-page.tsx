import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Checkbox } from '../../../../design-system/components/choice-group.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import type { BodyOf } from '../../../../platform/web/contract.ts'
import { useDesk } from '../../../../platform/web/desk.ts'
import { endForm, fieldError, FormKey, keptDate, keptValue, namedAs, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { changeAnnouncement, draftAnnouncement, showAnnouncement } from '../../contract-announcing.ts'
import { useStaffWords } from '../staff/words.ts'
import { ANNOUNCEMENTS, useAnnouncingWords } from './words.ts'

const DRAFTERS: ReadonlySet<string> = new Set(['case-officer', 'head-of-unit', 'control-officer'])

/** Of one draft to be changed; of none where a new one begins. */
export const loadDraft = async (args: LoaderFunctionArgs) => {
  const { announcementId } = args.params
  return { before: announcementId === undefined ? undefined : valueOf(await apiOf(args)(showAnnouncement, { params: { announcementId } })) }
}

type Lines = BodyOf<typeof changeAnnouncement>['lines']

const rowsOf = (sent: SentForm, field: string): readonly string[] => (sent.text(field) ?? '').split(/[\n,;]+/).map((row) => row.trim()).filter((row) => row !== '')

const linesOf = (sent: SentForm): Lines => {
  const retiredOn = sent.date('retiredOn')
  const abolished = rowsOf(sent, 'abolished').map((row) => {
    const [code = '', replacedByCode] = row.split('>').map((part) => part.trim())
    return { code, change: 'abolished' as const, ...(retiredOn === undefined ? {} : { retiredOn }), ...(replacedByCode ? { replacedByCode } : {}) }
  })
  return [...rowsOf(sent, 'new').map((code) => ({ code, change: 'new' as const })), ...rowsOf(sent, 'amended').map((code) => ({ code, change: 'amended' as const })), ...abolished]
}

export const draftAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const { idempotencyKey } = sent
  const basis = { number: sent.text('number') ?? '', title: sent.text('basisTitle') ?? '', promulgatedOn: sent.date('promulgatedOn') ?? '', effectiveOn: sent.date('effectiveOn') ?? '', isShortened: sent.text('isShortened') !== undefined }
  const body = { title: sent.text('title') ?? '', basis, lines: linesOf(sent) }
  const { announcementId } = args.params
  const done = announcementId === undefined ? await apiOf(args)(draftAnnouncement, { body: { unitId: sent.text('unitId') ?? '', ...body }, idempotencyKey }) : await apiOf(args)(changeAnnouncement, { params: { announcementId }, body, idempotencyKey })
  const named = namedAs(done, (field) => (field === 'basis.title' ? 'basisTitle' : field.replace('basis.', '')))
  return endForm(named, sent, ({ id }) => `${ANNOUNCEMENTS}/${id}`)
}

type Before = Awaited<ReturnType<typeof loadDraft>>['before']

const BasisFields = ({ before }: { readonly before: Before }): ReactNode => {
  const m = useAnnouncingWords()
  const failed = useFailedForm()
  const error = (name: string) => fieldError(failed, name)
  return (
    <>
      <TextField name="number" label={m.basisNumber} width="m" error={error('number')} defaultValue={keptValue(failed, 'number', before?.basis.number)} />
      <TextField name="basisTitle" label={m.basisTitle} error={error('basisTitle')} defaultValue={keptValue(failed, 'basisTitle', before?.basis.title)} />
      <DateField name="promulgatedOn" label={m.promulgatedOn} error={error('promulgatedOn')} defaultValue={keptDate(failed, 'promulgatedOn', before?.basis.promulgatedOn)} />
      <DateField name="effectiveOn" label={m.effectiveOn} error={error('effectiveOn')} defaultValue={keptDate(failed, 'effectiveOn', before?.basis.effectiveOn)} />
      <Checkbox name="isShortened" value="yes" label={m.isShortened} defaultChecked={failed ? keptValue(failed, 'isShortened') !== '' : (before?.basis.isShortened ?? false)} />
    </>
  )
}

const LineFields = ({ before }: { readonly before: Before }): ReactNode => {
  const m = useAnnouncingWords()
  const failed = useFailedForm()
  const codesOf = (change: string): string => (before?.lines ?? []).filter((line) => line.change === change).map(({ code, replacedByCode }) => (replacedByCode ? `${code} > ${replacedByCode}` : code)).join('\n')
  return (
    <>
      <TextArea name="new" label={m.newCodes} hint={m.codesHint} optional rows={3} defaultValue={keptValue(failed, 'new', codesOf('new'))} />
      <TextArea name="amended" label={m.amendedCodes} hint={m.codesHint} optional rows={3} defaultValue={keptValue(failed, 'amended', codesOf('amended'))} />
      <TextArea name="abolished" label={m.abolishedCodes} hint={m.abolishedHint} optional rows={3} defaultValue={keptValue(failed, 'abolished', codesOf('abolished'))} />
      <DateField name="retiredOn" label={m.retiredOn} hint={m.retiredOnHint} optional defaultValue={keptDate(failed, 'retiredOn', before?.lines.find(({ retiredOn }) => retiredOn !== undefined)?.retiredOn)} />
    </>
  )
}

const UnitField = (): ReactNode => {
  const m = useAnnouncingWords()
  const failed = useFailedForm()
  const { units, unit } = useDesk()
  const own = units.filter(({ roles }) => roles.some((role) => DRAFTERS.has(role)))
  return <SelectField name="unitId" label={m.unit} placeholder={false} error={fieldError(failed, 'unitId')} choices={own.map(({ id, name }) => ({ value: id, label: name }))} defaultValue={keptValue(failed, 'unitId', (own.find(({ id }) => id === unit?.id) ?? own[0])?.id)} />
}

export const DraftPage = (): ReactNode => {
  const m = useAnnouncingWords()
  const { cancel } = useStaffWords()
  const failed = useFailedForm()
  const busy = useNavigation().state === 'submitting'
  const { before } = useLoaderData<typeof loadDraft>()
  return (
    <FormPage title={before ? m.change : m.draft} caption={m.title} lead={<p>{m.draftLead}</p>} problem={failed?.problem}>
      <Form method="post">
        <FormKey />
        <Stack>
          {before ? null : <UnitField />}
          <TextArea name="title" label={m.subject} rows={2} maxLength={1000} error={fieldError(failed, 'title')} defaultValue={keptValue(failed, 'title', before?.title)} />
          <BasisFields before={before} />
          <LineFields before={before} />
          <ButtonRow>
            <Button kind="primary" busy={busy}>{m.save}</Button>
            <ButtonLink to={before ? `${ANNOUNCEMENTS}/${before.id}` : ANNOUNCEMENTS}>{cancel}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </FormPage>
  )
}
