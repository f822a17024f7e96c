import type { FocusEvent, FormEvent, ReactNode } from 'react'
import { Form, redirect, useLoaderData, useNavigation, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonRow, EnterKeyButton } from '../../../../design-system/components/button.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { listReuseOffers, showFilingDraft } from '../../../dossiers/contract.ts'
import { besideRegistered, RegisterPanel } from '../../../dossiers/widgets.tsx'
import { readForm as readFormDefinition } from '../../../forms/contract.ts'
import { FormFields } from '../../../forms/widgets.tsx'
import { showReception } from '../../contract-counter.ts'
import { allKept } from './in-turn.ts'
import { useKeeping, type Keeping } from './keep-typed.ts'
import { Levies } from './levies.tsx'
import { Components, ProcedureForm, Promised, Warnings, Way, type Reception } from './reception-parts.tsx'
import { useCounterWords, type CounterWords } from './words.ts'

export const loadReception = async (args: LoaderFunctionArgs) => {
  await allKept()
  const api = apiOf(args)
  const draftId = args.params['draftId'] ?? ''
  const draft = valueOf(await api(showFilingDraft, { params: { draftId } }))
  if (draft.filedAs) throw redirect(`/desk/dossiers/${draft.filedAs}`)
  const [reception, form, offers] = await Promise.all([api(showReception, { params: { draftId } }), api(readFormDefinition, { params: { formRef: 'applicant-v1' } }), api(listReuseOffers, { params: { draftId } })])
  return { draft, offers: valueOf(offers).items, reception: valueOf(reception), form: valueOf(form) }
}

const State = (props: { readonly state: Keeping['state'] }): ReactNode => {
  const m = useCounterWords()
  if (props.state === 'unsaved') return <Notice tone="bad" live><p>{m.unsaved}</p></Notice>
  return <output className="mc-keeping">{{ idle: '', saving: m.saving, saved: m.saved }[props.state]}</output>
}

type Typed = EventTarget & { readonly name?: string; readonly form?: HTMLFormElement | null; readonly type?: string }

/** What was left or chosen is kept at once; files go with the button. */
const keepTyped = ({ keep }: Keeping, target: Typed): void => {
  if (target.form && target.name && target.type !== 'file' && target.type !== 'hidden' && target.type !== 'submit') keep(target.form, target.name)
}

/** The button says what the press does. */
const acceptWords = (m: CounterWords, { preview, fields }: Reception): string => {
  if (!preview?.immediate) return m.accept
  return fields['slipAsked'] === 'yes' ? m.acceptAtOnceWithSlip : m.acceptAtOnce
}

const CHOSEN = new Set(['radio', 'checkbox', 'select-one'])

/** Everything of a reception on one page: kept field by field, judged as it grows, accepted with one press. */
export const ReceptionPage = (): ReactNode => {
  const m = useCounterWords()
  const { draft, offers, reception, form } = useLoaderData<typeof loadReception>()
  const failed = useFailedForm()
  const keeping = useKeeping(draft.draftId)
  const busy = useNavigation().state !== 'idle'
  const part = { draft, offers, reception, failed }
  const onBlur = (left: FocusEvent<HTMLFormElement>): void => keepTyped(keeping, left.target as Typed)
  const onChange = (changed: FormEvent<HTMLFormElement>): void => {
    const target = changed.target as Typed
    if (CHOSEN.has(target.type ?? '')) keepTyped(keeping, target)
  }
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={draft.procedure.name} caption={m.counter} hasError={failed !== undefined} />
      <Form method="post" encType="multipart/form-data" onBlur={onBlur} onChange={onChange}>
        <EnterKeyButton />
        <FormKey />
        <Stack gap="l">
          <Way {...part} />
          <RegisterPanel draft={draft} by="office" />
          <FormFields key={draft.register.filled.join(' ')} form={form} answers={draft.answers} failed={failed} beside={besideRegistered(draft.register.filled)} />
          <ProcedureForm draft={draft} />
          <Components {...part} />
          <Levies {...part} />
          <Warnings {...part} />
          <Promised {...part} />
          <State state={keeping.state} />
          <ButtonRow>
            <Button kind="primary" name="do" value="accept" disabled={busy}>{acceptWords(m, reception)}</Button>
            <Button name="do" value="save" disabled={busy}>{m.save}</Button>
          </ButtonRow>
          <Section title={m.guidanceGiven}>
            <TextField name="guideNote" label={m.guideNote} optional defaultValue={keptValue(failed, 'guideNote')} />
            <ButtonRow><Button name="do" value="guide" disabled={busy}>{m.guide}</Button></ButtonRow>
          </Section>
        </Stack>
      </Form>
    </Stack>
  )
}
