import type { ReactNode } from 'react'
import { Form, redirect, useActionData, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Section, Stack } from '../../../../design-system/components/layout.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SelectField, type Choice } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import { ComboBoxField } from '../../../../design-system/staff/combo-box.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, failForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { disableAccount, enableAccount, getAccount, grantRole, listRoleGrants, resetAccount, revokeRole } from '../../contract.ts'
import { ROLES } from '../../domain/role.ts'
import { useIdentityWords, writeMoment } from '../words.ts'
import { AccountMarks } from './accounts-page.tsx'
import { listUnitChoices } from './choices.ts'
import { TemporaryPassword } from './temporary-password.tsx'

type Account = AnswerOf<typeof getAccount>
type Grant = AnswerOf<typeof listRoleGrants>['items'][number]
type Loaded = { readonly account: Account; readonly grants: readonly Grant[] }

const accountIdOf = (args: { readonly params: LoaderFunctionArgs['params'] }): string => args.params['accountId'] ?? ''

export const loadAccount = async (args: LoaderFunctionArgs): Promise<Loaded> => {
  const api = apiOf(args)
  const account = valueOf(await api(getAccount, { params: { accountId: accountIdOf(args) } }))
  const { items } = valueOf(await api(listRoleGrants, { query: { officialId: account.officialId, limit: 100 } }))
  return { account, grants: items }
}

/** Each button of the page says its intent. A reset answers the temporary password, shown once. */
export const accountAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const api = apiOf(args)
  const params = { accountId: accountIdOf(args) }
  const back = (): string => `/desk/accounts/${params.accountId}`
  const { idempotencyKey } = form
  switch (form.text('intent')) {
    case 'reset': {
      const answer = await api(resetAccount, { params })
      return answer.ok ? answer.value : failForm(answer.problem, form)
    }
    case 'disable':
      return endForm(await api(disableAccount, { params, body: { reason: form.text('reason') ?? '' }, idempotencyKey }), form, back)
    case 'enable':
      return endForm(await api(enableAccount, { params, idempotencyKey }), form, back)
    case 'revoke':
      return endForm(await api(revokeRole, { params: { grantId: form.text('grantId') ?? '' }, idempotencyKey }), form, back)
    default:
      return redirect(back())
  }
}

const RevokeButton = (props: { readonly grant: Grant }): ReactNode => {
  const m = useIdentityWords().admin
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="grantId" value={props.grant.id} />
      <Button size="s" kind="quiet" name="intent" value="revoke">{m.revoke}</Button>
    </Form>
  )
}

const Roles = (props: Loaded): ReactNode => {
  const m = useIdentityWords().admin
  const mayGrant = useMay('grant', 'role')
  const columns: readonly Column<Grant>[] = [
    { key: 'role', label: m.role, names: true, cell: (grant) => m.roles[grant.role] },
    { key: 'unit', label: m.unit, cell: (grant) => grant.unitName },
    { key: 'since', label: m.since, cell: (grant) => writeMoment(grant.grantedAt) },
    ...(mayGrant ? [{ key: 'revoke', label: m.action, labelUnseen: true, cell: (grant: Grant) => <RevokeButton grant={grant} /> }] : []),
  ]
  return (
    <Section title={m.rolesTitle}>
      <DataTable caption={m.rolesTitle} captionUnseen columns={columns} rows={props.grants} rowKey={(grant) => grant.id} empty={<EmptyState title={m.noRoles} />} />
      {mayGrant ? <ButtonRow><ButtonLink to={`/desk/accounts/${props.account.id}/grant`}>{m.grant}</ButtonLink></ButtonRow> : null}
    </Section>
  )
}

/** What is hard to undo waits behind its explanation. */
const Care = (props: { readonly account: Account }): ReactNode => {
  const m = useIdentityWords().admin
  return (
    <Stack>
      <Details summary={m.reset}>
        <Form method="post"><FormKey /><Stack><p>{m.resetText}</p><Button kind="danger" name="intent" value="reset">{m.reset}</Button></Stack></Form>
      </Details>
      {props.account.disabled ? (
        <Form method="post"><FormKey /><Button name="intent" value="enable">{m.enable}</Button></Form>
      ) : (
        <Details summary={m.disable}>
          <Form method="post">
            <FormKey />
            <Stack><p>{m.disableText}</p><TextField name="reason" label={m.reason} /><Button kind="danger" name="intent" value="disable">{m.disable}</Button></Stack>
          </Form>
        </Details>
      )}
    </Stack>
  )
}

const isReset = (answer: unknown): answer is AnswerOf<typeof resetAccount> => typeof answer === 'object' && answer !== null && 'temporaryPassword' in answer

export const AccountPage = (): ReactNode => {
  const loaded = useLoaderData<Loaded>()
  const failed = useFailedForm()
  const answer: unknown = useActionData()
  const mayDisable = useMay('disable', 'account')
  if (isReset(answer)) return <TemporaryPassword created={answer} />
  const { account } = loaded
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={account.fullName} caption={account.signInName} lead={account.unitName} tags={<AccountMarks account={account} />} hasError={failed !== undefined} />
      <Roles {...loaded} />
      {mayDisable ? <Care account={account} /> : null}
    </Stack>
  )
}

type GrantLoaded = { readonly account: Account; readonly units: readonly Choice[] }

export const loadGrant = async (args: LoaderFunctionArgs): Promise<GrantLoaded> => {
  const api = apiOf(args)
  return { account: valueOf(await api(getAccount, { params: { accountId: accountIdOf(args) } })), units: await listUnitChoices(api) }
}

const isRoleName = (text: string | undefined): text is Grant['role'] => (ROLES as readonly (string | undefined)[]).includes(text)

export const grantAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const role = form.text('role')
  const body = { officialId: form.text('officialId') ?? '', unitId: form.text('unitId') ?? '', role: isRoleName(role) ? role : 'case-officer' as const }
  return endForm(await apiOf(args)(grantRole, { body, idempotencyKey: form.idempotencyKey }), form, () => `/desk/accounts/${accountIdOf(args)}`)
}

export const GrantRolePage = (): ReactNode => {
  const m = useIdentityWords().admin
  const { account, units } = useLoaderData<GrantLoaded>()
  const failed = useFailedForm()
  return (
    <FormPage title={m.grant} caption={account.fullName} problem={failed?.problem}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="officialId" value={account.officialId} />
        <Stack>
          <SelectField name="role" label={m.role} choices={ROLES.map((role) => ({ value: role, label: m.roles[role] }))} defaultValue={keptValue(failed, 'role')} />
          <ComboBoxField name="unitId" label={m.unit} choices={units} defaultValue={keptValue(failed, 'unitId', account.unitId)} />
          <ButtonRow>
            <Button kind="primary">{m.grant}</Button>
            <ButtonLink to={`/desk/accounts/${account.id}`}>{m.cancel}</ButtonLink>
          </ButtonRow>
        </Stack>
      </Form>
    </FormPage>
  )
}
