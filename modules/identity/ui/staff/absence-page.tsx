import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SelectField, type Choice } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { endForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf } from '../../../../platform/web/loader.ts'
import { coverAbsence } from '../../contract-acting.ts'
import { useActingWords } from '../acting-words.ts'
import { useIdentityWords } from '../words.ts'
import { ChooseUnit } from './choose-unit.tsx'
import type { DelegateLoaded } from './delegation-pages.tsx'

export const coverAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const text = (field: string): string => form.text(field) ?? ''
  const body = {
    unitId: text('unitId'),
    fromOfficialId: text('fromOfficialId'),
    toOfficialId: text('toOfficialId'),
    fromOn: text('fromOn'),
    untilOn: text('untilOn'),
    reason: text('reason'),
  }
  return endForm(await apiOf(args)(coverAbsence, { body, idempotencyKey: form.idempotencyKey }), form, () => '/desk/delegations')
}

const AbsenceForm = (props: { readonly unitId: string; readonly officials: readonly Choice[] }): ReactNode => {
  const words = useIdentityWords()
  const [m, a] = [words.admin, useActingWords()]
  const failed = useFailedForm()
  const field = (name: string, otherwise = '') => ({ name, defaultValue: keptValue(failed, name, otherwise), error: fieldError(failed, name) })
  if (props.officials.length < 2) return <Notice tone="warn">{m.noOfficials}</Notice>
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="unitId" value={props.unitId} />
      <Stack>
        <SelectField {...field('fromOfficialId')} label={a.away} choices={props.officials} />
        <DateInput {...field('fromOn')} label={a.awayFrom} />
        <DateInput {...field('untilOn')} label={m.untilOn} />
        <SelectField {...field('toOfficialId')} label={a.standIn} choices={props.officials} />
        <TextField {...field('reason', a.usualReason)} label={m.reason} />
        <ButtonRow>
          <Button kind="primary">{a.cover}</Button>
          <ButtonLink to="/desk/delegations">{m.cancel}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  )
}

/** A colleague is away from … to …: every role held at the unit is lent in one go. */
export const AbsencePage = (): ReactNode => {
  const m = useActingWords()
  const { units, unitId, officials } = useLoaderData<DelegateLoaded>()
  const failed = useFailedForm()
  return (
    <FormPage title={m.absence} lead={m.absenceLead} problem={failed?.problem}>
      <Stack>
        {units.length > 1 ? <ChooseUnit units={units} chosen={unitId} /> : null}
        {unitId === undefined ? null : <AbsenceForm unitId={unitId} officials={officials} />}
      </Stack>
    </FormPage>
  )
}
