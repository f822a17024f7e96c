import type { ReactNode } from 'react'
import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Checkbox } from '../../../../design-system/components/choice-group.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { ComboBoxField } from '../../../../design-system/staff/combo-box.tsx'
import type { Choice } from '../../../../design-system/components/select-field.tsx'
import type { AnswerOf, BodyOf } from '../../../../platform/web/contract.ts'
import { endForm, readForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { closeOrganisationUnit, createOrganisationUnit, getOrganisationUnit, moveOrganisationUnit, renameOrganisationUnit } from '../../contract.ts'
import { LEVELS, UNIT_KINDS } from '../../domain/unit.ts'
import { useOrganisationWords } from '../words.ts'
import { ChangeForm, LineField, useField } from './change-form.tsx'
import { listUnitChoices } from './unit-choices.ts'

type Unit = AnswerOf<typeof getOrganisationUnit>['unit']
type LoadedForm = { readonly unit: Unit; readonly choices: readonly Choice[] }

const unitIdOf = (args: { readonly params: Readonly<Record<string, string | undefined>> }): string => args.params['unitId'] ?? ''
const pageOf = (unitId: string): string => `/desk/organisation/units/${unitId}`

const loadOne = async (args: LoaderFunctionArgs): Promise<Unit> =>
  valueOf(await apiOf(args)(getOrganisationUnit, { params: { code: unitIdOf(args) }, query: {} })).unit

export const loadForm = async (args: LoaderFunctionArgs): Promise<LoadedForm> => ({ unit: await loadOne(args), choices: [] })
export const loadFormWithChoices = async (args: LoaderFunctionArgs): Promise<LoadedForm> => ({
  unit: await loadOne(args),
  choices: await listUnitChoices(apiOf(args)),
})

type CreateBody = BodyOf<typeof createOrganisationUnit>

export const createUnitAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const areaCode = form.text('areaCode')
  const body: CreateBody = {
    name: form.text('name') ?? '',
    code: form.text('code') ?? '',
    isDemoCode: form.text('isDemoCode') !== undefined,
    kind: (form.text('kind') ?? '') as CreateBody['kind'],
    level: (form.text('level') ?? '') as CreateBody['level'],
    parentId: unitIdOf(args),
    oneStop: form.text('oneStop') !== undefined,
    fromOn: form.date('fromOn') ?? '',
    basis: form.text('basis') ?? '',
    ...(areaCode === undefined ? {} : { areaCode }),
  }
  const answer = await apiOf(args)(createOrganisationUnit, { body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, ({ unit }) => pageOf(unit.id))
}

export const CreateUnitPage = (): ReactNode => {
  const m = useOrganisationWords()
  const field = useField()
  const { unit } = useLoaderData<LoadedForm>()
  return (
    <ChangeForm title={m.addTitle(unit.name)} backTo={pageOf(unit.id)} day={{ name: 'fromOn', label: m.openedOn }}>
      <LineField name="name" label={m.name} />
      <LineField name="code" label={m.code} hint={m.codeHint} width="s" start={`${unit.code}.`} />
      <Checkbox name="isDemoCode" label={m.codeIsDemo} value="yes" />
      <SelectField {...field({ name: 'kind', label: m.kind })} choices={UNIT_KINDS.map((kind) => ({ value: kind, label: m.kinds[kind] }))} />
      <SelectField {...field({ name: 'level', label: m.level, start: unit.level })} choices={LEVELS.map((level) => ({ value: level, label: m.levels[level] }))} />
      <LineField name="areaCode" label={m.area} hint={m.areaHint} width="s" optional start={unit.areaCode ?? ''} />
      <Checkbox name="oneStop" label={m.acceptsDossiers} value="yes" />
    </ChangeForm>
  )
}

export const renameUnitAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const name = form.text('name')
  const code = form.text('code')
  const body = {
    ...(name === undefined ? {} : { name }),
    ...(code === undefined ? {} : { code }),
    isDemoCode: form.text('isDemoCode') !== undefined,
    fromOn: form.date('fromOn') ?? '',
    basis: form.text('basis') ?? '',
  }
  const answer = await apiOf(args)(renameOrganisationUnit, { params: { unitId: unitIdOf(args) }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, ({ unit }) => pageOf(unit.id))
}

export const RenameUnitPage = (): ReactNode => {
  const m = useOrganisationWords()
  const { unit } = useLoaderData<LoadedForm>()
  return (
    <ChangeForm title={m.renameTitle(unit.name)} lead={m.historyKept} backTo={pageOf(unit.id)} day={{ name: 'fromOn', label: m.from }}>
      <LineField name="name" label={m.name} hint={m.keep} start={unit.name} />
      <LineField name="code" label={m.code} hint={m.codeHint} width="s" start={unit.code} />
      <Checkbox name="isDemoCode" label={m.codeIsDemo} value="yes" />
    </ChangeForm>
  )
}

export const moveUnitAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const body = { parentId: form.text('parentId') ?? '', fromOn: form.date('fromOn') ?? '', basis: form.text('basis') ?? '' }
  const answer = await apiOf(args)(moveOrganisationUnit, { params: { unitId: unitIdOf(args) }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, ({ unit }) => pageOf(unit.id))
}

export const MoveUnitPage = (): ReactNode => {
  const m = useOrganisationWords()
  const field = useField()
  const { unit, choices } = useLoaderData<LoadedForm>()
  return (
    <ChangeForm title={m.moveTitle(unit.name)} lead={m.historyKept} backTo={pageOf(unit.id)} day={{ name: 'fromOn', label: m.from }}>
      <ComboBoxField {...field({ name: 'parentId', label: m.newParent })} choices={choices.filter((one) => one.value !== unit.id)} />
    </ChangeForm>
  )
}

const SUCCESSORS = [1, 2, 3] as const

export const closeUnitAction = async (args: ActionFunctionArgs) => {
  const form = await readForm(args.request)
  const chosen = SUCCESSORS.map((number) => form.text(`successor-${number}`)).filter((id) => id !== undefined)
  const body = { closedOn: form.date('closedOn') ?? '', successorIds: [...new Set(chosen)], basis: form.text('basis') ?? '' }
  const answer = await apiOf(args)(closeOrganisationUnit, { params: { unitId: unitIdOf(args) }, body, idempotencyKey: form.idempotencyKey })
  return endForm(answer, form, ({ unit }) => pageOf(unit.id))
}

export const CloseUnitPage = (): ReactNode => {
  const m = useOrganisationWords()
  const field = useField()
  const { unit, choices } = useLoaderData<LoadedForm>()
  const others = choices.filter((one) => one.value !== unit.id)
  return (
    <ChangeForm title={m.closeTitle(unit.name)} lead={m.historyKept} backTo={pageOf(unit.id)} day={{ name: 'closedOn', label: m.closedOn }} danger>
      {SUCCESSORS.map((number) => (
        <ComboBoxField
          key={number}
          {...field({ name: `successor-${number}`, label: m.successorNumber(number), optional: true, ...(number === 1 ? { hint: m.successorHint } : {}) })}
          choices={others}
        />
      ))}
    </ChangeForm>
  )
}
