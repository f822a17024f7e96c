import type { ReactNode } from 'react'
import { Form, useLoaderData, useNavigation, type ActionFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { RadioGroup } from '../../../../design-system/components/choice-group.tsx'
import { DateField } from '../../../../design-system/components/date-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextArea } from '../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import type { BodyOf } from '../../../../platform/web/contract.ts'
import { endForm, fieldError, FormKey, keptDate, keptValue, readForm, useFailedForm, type SentForm } from '../../../../platform/web/form.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { assessServiceLevel, retireProcedure } from '../../contract.ts'
import { serviceLevelQuestions } from '../../domain/service-level.ts'
import { sheetAddress, type LoadedSheet } from './sheet-page.tsx'
import { useStaffWords } from './words.ts'

const codeOf = (args: { readonly params: Readonly<Record<string, string | undefined>> }): string => args.params['code'] ?? ''

/** The one legal instrument a form asks for; none when both boxes are empty. */
const basisFrom = (form: SentForm) => {
  const [number, title] = [form.text('basisNumber'), form.text('basisTitle')]
  return number === undefined && title === undefined ? [] : [{ number: number ?? '', title: title ?? number ?? '' }]
}

const BasisFields = (props: { readonly optional?: boolean }): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  const optional = props.optional === true
  return (
    <>
      <TextField name="basisNumber" label={m.basisNumber} optional={optional} defaultValue={keptValue(failed, 'basisNumber')} error={fieldError(failed, 'basisNumber')} />
      <TextField name="basisTitle" label={m.basisTitle} optional={optional} defaultValue={keptValue(failed, 'basisTitle')} error={fieldError(failed, 'basisTitle')} />
    </>
  )
}

const Buttons = (props: { readonly label: string; readonly danger?: boolean; readonly backTo: string }): ReactNode => {
  const m = useStaffWords()
  const navigation = useNavigation()
  return (
    <ButtonRow>
      <Button kind={props.danger === true ? 'danger' : 'primary'} busy={navigation.state === 'submitting'}>{props.label}</Button>
      <ButtonLink to={props.backTo}>{m.cancel}</ButtonLink>
    </ButtonRow>
  )
}

export const retireAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const code = codeOf(args)
  const replacedByCode = form.text('replacedByCode')
  const body = { effectiveOn: form.date('effectiveOn') ?? '', reason: form.text('reason') ?? '', legalBasis: basisFrom(form), ...(replacedByCode === undefined ? {} : { replacedByCode }) }
  const answer = await apiOf(args)(retireProcedure, { params: { code }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, () => sheetAddress(code))
}

export const RetirePage = (): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  const { sheet } = useLoaderData<LoadedSheet>()
  return (
    <FormPage title={m.retireTitle} caption={`${sheet.code} ${sheet.name}`} lead={m.retireLead} problem={failed?.problem}>
      <Form method="post">
        <FormKey />
        <Stack>
          <DateField name="effectiveOn" label={m.retireFrom} defaultValue={keptDate(failed, 'effectiveOn')} error={fieldError(failed, 'effectiveOn')} />
          <TextArea name="reason" label={m.reason} defaultValue={keptValue(failed, 'reason')} error={fieldError(failed, 'reason')} maxLength={2000} />
          <BasisFields />
          <TextField name="replacedByCode" label={m.replacedBy} optional width="s" defaultValue={keptValue(failed, 'replacedByCode')} error={fieldError(failed, 'replacedByCode')} />
          <Buttons label={m.retireNow} danger backTo={sheetAddress(sheet.code)} />
        </Stack>
      </Form>
    </FormPage>
  )
}

export const assessAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const code = codeOf(args)
  // A question left open stays open: the server says which one.
  const given = serviceLevelQuestions.flatMap((question) => {
    const said = form.text(question)
    return said === undefined ? [] : [[question, said === 'yes'] as const]
  })
  const answers = Object.fromEntries(given) as BodyOf<typeof assessServiceLevel>['answers']
  const reason = form.text('reason')
  const body = { answers, ...(reason === undefined ? {} : { reason }), legalBasis: basisFrom(form) }
  const answer = await apiOf(args)(assessServiceLevel, { params: { code }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, () => sheetAddress(code))
}

export const AssessPage = (): ReactNode => {
  const m = useStaffWords()
  const failed = useFailedForm()
  const { sheet } = useLoaderData<LoadedSheet>()
  const before = (question: (typeof serviceLevelQuestions)[number]): string => {
    const kept = sheet.assessment?.answers[question]
    return keptValue(failed, question, kept === undefined ? '' : kept ? 'yes' : 'no')
  }
  const choices = [{ value: 'yes', label: m.yes }, { value: 'no', label: m.no }]
  return (
    <FormPage title={m.assess} caption={`${sheet.code} ${sheet.name}`} lead={m.assessLead} problem={failed?.problem}>
      <Form method="post">
        <FormKey />
        <Stack>
          {serviceLevelQuestions.map((question) => (
            <RadioGroup key={question} name={question} label={m.questions[question]} choices={choices} defaultValue={before(question)} error={fieldError(failed, `answers.${question}`)} inline />
          ))}
          <TextArea name="reason" label={m.reasonIfPartial} optional defaultValue={keptValue(failed, 'reason', sheet.assessment?.reason ?? '')} error={fieldError(failed, 'reason')} maxLength={2000} />
          <BasisFields optional />
          <Buttons label={m.save} backTo={sheetAddress(sheet.code)} />
        </Stack>
      </Form>
    </FormPage>
  )
}
