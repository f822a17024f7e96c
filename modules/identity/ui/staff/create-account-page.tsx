import type { ReactNode } from 'react'
import { Form, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { SelectField, type Choice } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { failForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { createAccount, listAccounts } from '../../contract.ts'
import { useIdentityWords } from '../words.ts'
import { ChooseUnit } from './choose-unit.tsx'
import { listOfficialChoices, listUnitChoices } from './choices.ts'
import { TemporaryPassword } from './temporary-password.tsx'

type Loaded = { readonly units: readonly Choice[]; readonly unitId: string | undefined; readonly officials: readonly Choice[] }

export const loadCreate = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const unitId = new URL(args.request.url).searchParams.get('unit') || undefined
  const api = apiOf(args)
  // Whoever may not see accounts may not make one: the same page as at the list instead of an empty form.
  valueOf(await api(listAccounts, { query: { limit: 1 } }))
  const [units, officials] = await Promise.all([listUnitChoices(api), unitId === undefined ? [] : listOfficialChoices(api, unitId)])
  return { units, unitId, officials }
}

export const createAccountAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const body = { unitId: form.text('unitId') ?? '', officialId: form.text('officialId') ?? '', signInName: form.text('signInName') ?? '' }
  const answer = await apiOf(args)(createAccount, { body })
  return answer.ok ? answer.value : failForm(answer.problem, form)
}

const CreateForm = (props: { readonly unitId: string; readonly officials: readonly Choice[] }): ReactNode => {
  const words = useIdentityWords()
  const m = words.admin
  const failed = useFailedForm()
  if (props.officials.length === 0) return <Notice tone="warn">{m.noOfficials}</Notice>
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="unitId" value={props.unitId} />
      <Stack>
        <SelectField name="officialId" label={m.official} choices={props.officials} defaultValue={keptValue(failed, 'officialId')} error={fieldError(failed, 'officialId')} />
        <TextField name="signInName" label={words.staff.signInName} defaultValue={keptValue(failed, 'signInName')} error={fieldError(failed, 'signInName')} width="m" />
        <ButtonRow>
          <Button kind="primary">{m.create}</Button>
          <ButtonLink to="/desk/accounts">{m.cancel}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  )
}

const isCreated = (answer: unknown): answer is AnswerOf<typeof createAccount> => typeof answer === 'object' && answer !== null && 'temporaryPassword' in answer

export const CreateAccountPage = (): ReactNode => {
  const m = useIdentityWords().admin
  const { units, unitId, officials } = useLoaderData<Loaded>()
  const failed = useFailedForm()
  const answer: unknown = useActionData()
  if (isCreated(answer)) return <TemporaryPassword created={answer} />
  return (
    <FormPage title={m.create} lead={m.createLead} problem={failed?.problem}>
      <Stack>
        <ChooseUnit units={units} chosen={unitId} />
        {unitId === undefined ? null : <CreateForm unitId={unitId} officials={officials} />}
      </Stack>
    </FormPage>
  )
}
