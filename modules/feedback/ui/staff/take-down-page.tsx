import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Checkbox, RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SearchBox } from '../../../../design-system/components/search-box.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { ComboBoxField } from '../../../../design-system/staff/combo-box.tsx'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, personOf, unitOf } from '../../../../platform/web/loader.ts'
import { takeDownFeedback } from '../../contract.ts'
import { TAKEN_DOWN } from '../../domain/item.ts'
import { CallerFound } from './caller-found.tsx'
import { findCaller, listUnitChoices } from './find-caller.ts'
import { FEEDBACK, useFeedbackDeskWords } from './words.ts'

export const loadTakeDown = async (args: LoaderFunctionArgs) => {
  const asked = new URL(args.request.url).searchParams
  const [q, unitId] = [asked.get('q')?.trim() ?? '', unitOf(args)]
  const [units, caller] = await Promise.all([listUnitChoices(args), q ? findCaller(args, q) : undefined])
  return { code: asked.get('code') ?? '', dossierCode: asked.get('dossier') ?? '', q, units, unitId, ...(caller ? { caller } : {}) }
}

const OPTIONAL = ['foreignCode', 'phone', 'email', 'unitCode', 'dossierCode', 'officialName'] as const

export const takeDownAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const person = personOf(args)
  const unitId = unitOf(args) ?? (person?.kind === 'staff' ? person.roles[0]?.unitId : undefined) ?? ''
  const body = {
    takenDown: TAKEN_DOWN.find((each) => each === sent.text('takenDown')) ?? ('phone' as const),
    kind: sent.text('kind') === 'proposal' ? ('proposal' as const) : ('feedback' as const),
    unitId,
    text: sent.text('text') ?? '',
    name: sent.text('name') ?? '',
    address: sent.text('address') ?? '',
    ...Object.fromEntries(OPTIONAL.flatMap((field) => { const text = sent.text(field); return text ? [[field, text]] : [] })),
    ...(sent.text('isNoComplaint') ? { isNoComplaint: true } : {}),
  }
  const done = await apiOf(args)(takeDownFeedback, { body, idempotencyKey: sent.idempotencyKey })
  return endForm(done, sent, ({ feedbackCode }) => `${FEEDBACK}/new?code=${feedbackCode}`)
}

/** NĐ 20/2008 article 7.2: what came by telephone, on paper, by e-mail or from the national portal is written down faithfully; the sender is given the code. */
export const TakeDownPage = (): ReactNode => {
  const m = useFeedbackDeskWords()
  const { code, q, caller, units, dossierCode } = useLoaderData<typeof loadTakeDown>()
  const failed = useFailedForm()
  const line = (name: string, label: string, { optional = false, start = '', hint = '' } = {}): ReactNode => <TextField key={`${name} ${start}`} name={name} label={label} {...(hint ? { hint } : {})} width="m" optional={optional} maxLength={200} defaultValue={keptValue(failed, name, start)} />
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.takeDown} caption={m.title} lead={<p>{m.takeDownLead}</p>} hasError={failed !== undefined} />
      {code && !failed ? <Notice tone="good" title={m.takenDown}><p><Code>{code}</Code></p></Notice> : null}
      <SearchBox id="caller-search" action={`${FEEDBACK}/new`} label={m.callerSearch} hint={m.callerHint} defaultValue={q} />
      {caller ? <CallerFound {...caller} q={q} /> : null}
      {/* What is typed stays while the caller is looked for; what was found of them takes the place of these fields alone. */}
      <Form method="post" key={code}>
        <FormKey />
        <Stack>
          <RadioGroup name="takenDown" label={m.channel} inline choices={TAKEN_DOWN.map((value) => ({ value, label: m.channels[value] }))} defaultValue={keptValue(failed, 'takenDown', 'phone')} />
          {line('foreignCode', m.foreignCode, { optional: true, hint: m.foreignCodeHint })}
          <RadioGroup name="kind" label={m.kind} inline choices={(['feedback', 'proposal'] as const).map((value) => ({ value, label: m.kinds[value] }))} defaultValue={keptValue(failed, 'kind', 'feedback')} />
          <TextArea name="text" label={m.what} rows={8} defaultValue={keptValue(failed, 'text')} />
          {line('name', m.sender, { start: caller?.name ?? '' })}
          {line('address', m.address)}
          {line('phone', m.phone, { optional: true, start: caller?.phone ?? '' })}
          {line('email', m.email, { optional: true })}
          <ComboBoxField name="unitCode" label={m.aboutUnit} optional choices={units} defaultValue={keptValue(failed, 'unitCode') || undefined} />
          {line('dossierCode', m.dossier, { optional: true, start: dossierCode })}
          {line('officialName', m.official, { optional: true })}
          <Checkbox name="isNoComplaint" label={m.noComplaint} defaultChecked={keptValue(failed, 'isNoComplaint') !== ''} />
          <ButtonRow><Button kind="primary">{m.keep}</Button></ButtonRow>
        </Stack>
      </Form>
    </Stack>
  )
}
