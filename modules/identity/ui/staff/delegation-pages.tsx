import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { Pagination } from '../../../../design-system/components/pagination.tsx'
import { SelectField, type Choice } from '../../../../design-system/components/select-field.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { FormPage } from '../../../../design-system/patterns/form-page.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { useMay } from '../../../../platform/web/desk.ts'
import { endForm, fieldError, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, personOf, unitOf, valueOf } from '../../../../platform/web/loader.ts'
import { delegateRole, listDelegations, revokeDelegation } from '../../contract.ts'
import { ROLES } from '../../domain/role.ts'
import { useActingWords } from '../acting-words.ts'
import { useIdentityWords, writeDay } from '../words.ts'
import { ChooseUnit } from './choose-unit.tsx'
import { listOfficialChoices, listUnitChoices } from './choices.ts'

type Page = AnswerOf<typeof listDelegations>
type KeptDelegation = Page['items'][number]

export const loadDelegations = async (args: LoaderFunctionArgs): Promise<Page & { readonly onLaterPage: boolean }> => {
  const after = new URL(args.request.url).searchParams.get('after') ?? undefined
  const page = valueOf(await apiOf(args)(listDelegations, { query: { limit: 50, ...(after === undefined ? {} : { after }) } }))
  return { ...page, onLaterPage: after !== undefined }
}

export const revokeAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const params = { delegationId: form.text('delegationId') ?? '' }
  return endForm(await apiOf(args)(revokeDelegation, { params, idempotencyKey: form.idempotencyKey }), form, () => '/desk/delegations')
}

const RevokeButton = (props: { readonly id: string }): ReactNode => {
  const m = useIdentityWords().admin
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="delegationId" value={props.id} />
      <Button size="s" kind="quiet">{m.revokeDelegation}</Button>
    </Form>
  )
}

const useColumns = (): readonly Column<KeptDelegation>[] => {
  const m = useIdentityWords().admin
  return [
    { key: 'to', label: m.to, names: true, cell: (row) => row.toName },
    { key: 'from', label: m.from, cell: (row) => row.fromName },
    { key: 'role', label: m.role, cell: (row) => m.roles[row.role] },
    { key: 'unit', label: m.unit, cell: (row) => row.unitName },
    { key: 'fromOn', label: m.fromOn, cell: (row) => writeDay(row.fromOn) },
    { key: 'untilOn', label: m.untilOn, cell: (row) => writeDay(row.untilOn) },
    { key: 'reason', label: m.reason, cell: (row) => row.reason },
    { key: 'end', label: m.action, labelUnseen: true, cell: (row) => <RevokeButton id={row.id} /> },
  ]
}

export const DelegationsPage = (): ReactNode => {
  const words = useIdentityWords()
  const acting = useActingWords()
  const m = words.admin
  const { items, next, onLaterPage } = useLoaderData<Page & { readonly onLaterPage: boolean }>()
  const failed = useFailedForm()
  const columns = useColumns()
  const mayCreate = useMay('create', 'delegation')
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader
        title={m.delegations}
        lead={m.delegationsLead}
        actions={mayCreate ? <ButtonRow><ButtonLink kind="primary" to="/desk/delegations/absence">{acting.absence}</ButtonLink><ButtonLink to="/desk/delegations/new">{m.delegate}</ButtonLink></ButtonRow> : null}
        hasError={failed !== undefined}
      />
      <DataTable caption={m.delegations} captionUnseen columns={columns} rows={items} rowKey={(row) => row.id} empty={<EmptyState title={m.noDelegations} />} />
      <Pagination first={onLaterPage ? '/desk/delegations' : undefined} next={next === undefined ? undefined : `/desk/delegations?after=${next}`} />
    </Stack>
  )
}

export type DelegateLoaded = { readonly units: readonly Choice[]; readonly unitId: string | undefined; readonly officials: readonly Choice[] }

/** The unit of the address, else the one chosen in the bar, else the only one the person has. */
const unitAsked = (args: LoaderFunctionArgs): string | undefined => {
  const person = personOf(args)
  const own = new Set(person?.kind === 'staff' ? person.roles.map((role) => role.unitId) : [])
  return new URL(args.request.url).searchParams.get('unit') || unitOf(args) || (own.size === 1 ? [...own][0] : undefined)
}

export const loadDelegate = async (args: LoaderFunctionArgs): Promise<DelegateLoaded> => {
  const unitId = unitAsked(args)
  const api = apiOf(args)
  const [units, officials] = await Promise.all([listUnitChoices(api), unitId === undefined ? [] : listOfficialChoices(api, unitId)])
  return { units, unitId, officials }
}

const isRoleName = (text: string | undefined): text is KeptDelegation['role'] => (ROLES as readonly (string | undefined)[]).includes(text)

export const delegateAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const text = (field: string): string => form.text(field) ?? ''
  const role = form.text('role')
  const body = {
    unitId: text('unitId'),
    fromOfficialId: text('fromOfficialId'),
    toOfficialId: text('toOfficialId'),
    role: isRoleName(role) ? role : ('head-of-unit' as const),
    fromOn: text('fromOn'),
    untilOn: text('untilOn'),
    reason: text('reason'),
  }
  return endForm(await apiOf(args)(delegateRole, { body, idempotencyKey: form.idempotencyKey }), form, () => '/desk/delegations')
}

const DelegateForm = (props: { readonly unitId: string; readonly officials: readonly Choice[] }): ReactNode => {
  const m = useIdentityWords().admin
  const failed = useFailedForm()
  const field = (name: string) => ({ name, defaultValue: keptValue(failed, name), error: fieldError(failed, name) })
  if (props.officials.length < 2) return <Notice tone="warn">{m.noOfficials}</Notice>
  return (
    <Form method="post">
      <FormKey />
      <input type="hidden" name="unitId" value={props.unitId} />
      <Stack>
        <SelectField {...field('role')} label={m.role} choices={ROLES.map((role) => ({ value: role, label: m.roles[role] }))} />
        <SelectField {...field('fromOfficialId')} label={m.from} choices={props.officials} />
        <SelectField {...field('toOfficialId')} label={m.to} choices={props.officials} />
        <DateInput {...field('fromOn')} label={m.fromOn} />
        <DateInput {...field('untilOn')} label={m.untilOn} />
        <TextField {...field('reason')} label={m.reason} />
        <ButtonRow>
          <Button kind="primary">{m.save}</Button>
          <ButtonLink to="/desk/delegations">{m.cancel}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  )
}

export const DelegatePage = (): ReactNode => {
  const m = useIdentityWords().admin
  const { units, unitId, officials } = useLoaderData<DelegateLoaded>()
  const failed = useFailedForm()
  return (
    <FormPage title={m.delegate} lead={m.delegationsLead} problem={failed?.problem}>
      <Stack>
        <ChooseUnit units={units} chosen={unitId} />
        {unitId === undefined ? null : <DelegateForm unitId={unitId} officials={officials} />}
      </Stack>
    </FormPage>
  )
}
