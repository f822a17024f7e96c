import type { ReactNode } from 'react'
import { Form, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { CheckboxField } from '../../../../design-system/components/checkbox-field.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { FileField } from '../../../../design-system/components/file-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import type { Client } from '../../../../platform/web/client.ts'
import { failForm, fieldError, FormKey, keptDate, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import type { Language } from '../../../../platform/web/language.ts'
import { apiOf, languageOf, personOf } from '../../../../platform/web/loader.ts'
import { chooseMessages } from '../../../../platform/web/messages.ts'
import type { Problem } from '../../../../platform/web/problem.ts'
import { declareRepresentation, uploadEvidence } from '../../contract-acting.ts'
import { ACTING_PATH } from './acting-page.tsx'
import { actingEn } from '../acting-messages.en.ts'
import { actingVi } from '../acting-messages.vi.ts'
import { useActingWords } from '../acting-words.ts'

export const loader = (args: LoaderFunctionArgs): Response | null =>
  personOf(args)?.kind === 'citizen' ? null : redirect(`/dang-nhap?next=${ACTING_PATH}/them`)

const optional = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V }

const bodyOf = (form: SentForm) => ({
  kind: form.text('kind') === 'parent' ? ('parent' as const) : ('authorised' as const),
  principal: {
    kind: 'individual' as const,
    name: form.text('name') ?? '',
    ...optional('personalIdNumber', form.text('personalIdNumber')),
    ...optional('birthOn', form.date('birthOn')),
  },
  ...(form.text('childAgreed') === undefined ? {} : { childAgreed: true }),
  ...optional('untilOn', form.date('untilOn')),
  ...optional('procedureCodes', form.text('procedureCodes')?.split(/[\s,;]+/).filter(Boolean)),
})

const upload = async (api: Client, form: SentForm) => {
  const file = form.file('paper')
  if (file === undefined) return undefined
  return api(uploadEvidence, { query: {}, body: new Uint8Array(await file.arrayBuffer()), fileName: file.name, idempotencyKey: `${form.idempotencyKey}-paper` })
}

/** At which field a refusal is to be mended. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'evidence-missing': 'paper',
  'child-birth-missing': 'birthOn',
  'child-is-adult': 'birthOn',
  'child-consent-missing': 'childAgreed',
  'personal-id-number-malformed': 'personalIdNumber',
  'representation-dates-reversed': 'untilOn',
  'representation-already-over': 'untilOn',
}

export const atFields = (problem: Problem): Problem => {
  const field = FIELD_OF[problem.kind]
  if (field !== undefined) return { ...problem, errors: [{ field, reason: problem.detail }] }
  return problem.errors ? { ...problem, errors: problem.errors.map((error) => ({ ...error, field: error.field.replace(/^body\.(principal\.)?/, '') })) } : problem
}

const nameMissing = (language: Language): Problem => {
  const { missing, nameMissing: reason } = chooseMessages({ vi: actingVi, en: actingEn }, language)
  return { type: '/problems/answers-incomplete', title: missing, status: 422, kind: 'answers-incomplete', detail: missing, errors: [{ field: 'name', reason }] }
}

export const action = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const api = apiOf(args)
  if (form.text('name') === undefined) return failForm(nameMissing(languageOf(args)), form)
  const stored = await upload(api, form)
  if (stored !== undefined && !stored.ok) return failForm({ ...stored.problem, errors: [{ field: 'paper', reason: stored.problem.detail }] }, form)
  const body = { ...bodyOf(form), ...optional('evidenceFileId', stored?.value.fileId) }
  const declared = await api(declareRepresentation, { body, idempotencyKey: form.idempotencyKey })
  return declared.ok ? redirect(ACTING_PATH, 303) : failForm(atFields(declared.problem), form)
}

/** Who, on what paper, for which procedures, until when. Plain form, no script needed. */
export const Component = (): ReactNode => {
  const m = useActingWords()
  const failed = useFailedForm()
  const field = (name: string) => ({ name, defaultValue: keptValue(failed, name), error: fieldError(failed, name) })
  return (
    <div className="mc-wide mc-page">
      <FormPage title={m.add} caption={m.title} lead={m.addLead} problem={failed?.problem}>
        <Form method="post" encType="multipart/form-data">
          <FormKey />
          <Stack>
            <RadioGroup
              name="kind"
              label={m.ground}
              defaultValue={keptValue(failed, 'kind', 'authorised')}
              choices={[{ value: 'authorised', label: m.kinds.authorised, hint: m.authorisedHint }, { value: 'parent', label: m.kinds.parent, hint: m.parentHint }]}
            />
            <TextField {...field('name')} label={m.principalName} />
            <TextField {...field('personalIdNumber')} label={m.principalNumber} inputMode="numeric" optional />
            <DateField name="birthOn" label={m.principalBirth} defaultValue={keptDate(failed, 'birthOn')} error={fieldError(failed, 'birthOn')} optional birthday />
            <CheckboxField name="childAgreed" label={m.childAgreed} hint={m.childAgreedHint} error={fieldError(failed, 'childAgreed')} value="yes" defaultChecked={keptValue(failed, 'childAgreed') === 'yes'} />
            <TextField {...field('procedureCodes')} label={m.codes} hint={m.codesHint} optional />
            <DateField name="untilOn" label={m.until} hint={m.untilHint} defaultValue={keptDate(failed, 'untilOn')} error={fieldError(failed, 'untilOn')} optional />
            <FileField name="paper" label={m.paper} hint={m.paperHint} accept=".pdf,.jpg,.jpeg,.png" error={fieldError(failed, 'paper')} />
            <ButtonRow>
              <Button kind="primary">{m.save}</Button>
              <ButtonLink to={ACTING_PATH}>{m.cancel}</ButtonLink>
            </ButtonRow>
          </Stack>
        </Form>
      </FormPage>
    </div>
  )
}
