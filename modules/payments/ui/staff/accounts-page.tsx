import type { ReactNode } from 'react'
import { Form, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button } from '../../../../design-system/components/button.tsx'
import { DataTable, type Column } from '../../../../design-system/components/data-table.tsx'
import { DateInput } from '../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { EmptyState } from '../../../../design-system/components/empty-state.tsx'
import { Code, Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../design-system/components/select-field.tsx'
import { Tag, type TagTone } from '../../../../design-system/components/tag.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, FormKey, keptValue, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, valueOf } from '../../../../platform/web/loader.ts'
import { useMessages, type WordsOf } from '../../../../platform/web/messages.ts'
import { addCollectingAccount, endCollectingAccount, LEVY_KINDS, listCollectingAccounts } from '../../contract-accounts.ts'
import { accountsEn } from './accounts-messages.en.ts'
import { accountsVi } from './accounts-messages.vi.ts'
import { TREASURY, TreasuryFrame } from './treasury-frame.tsx'

type Words = WordsOf<typeof accountsVi>
type Account = AnswerOf<typeof listCollectingAccounts>['items'][number]

const useWords = (): Words => useMessages({ vi: accountsVi, en: accountsEn })
const HERE = `${TREASURY}/accounts`
const TONES: Readonly<Record<Account['standing'], TagTone>> = { 'in-force': 'good', 'to-come': 'action', over: 'plain' }

export const loadAccounts = async (args: LoaderFunctionArgs) => valueOf(await apiOf(args)(listCollectingAccounts, {}))

export const accountsAction = async (args: ActionFunctionArgs) => {
  const sent = await readForm(args.request)
  const { idempotencyKey, text } = sent
  const accountId = text('accountId')
  const until = accountId ? text(`until-${accountId}`) : undefined
  if (accountId) return endForm(await apiOf(args)(endCollectingAccount, { params: { accountId }, body: until ? { until } : {}, idempotencyKey }), sent, () => HERE)
  const kind = LEVY_KINDS.find((each) => each === text('kind'))
  const [unitCode, validFrom] = [text('unitCode'), text('validFrom')]
  const body = { ...(unitCode ? { unitCode } : {}), ...(kind ? { kind } : {}), bankBin: text('bankBin') ?? '', bankName: text('bankName') ?? '', number: text('number') ?? '', holder: text('holder') ?? '', basis: text('basis') ?? '', ...(validFrom ? { validFrom } : {}) }
  return endForm(await apiOf(args)(addCollectingAccount, { body, idempotencyKey }), sent, () => HERE)
}

const day = (on: string): string => on.split('-').toReversed().join('/')

const EndForm = ({ account }: { readonly account: Account }): ReactNode => {
  const m = useWords()
  return (
    <Details summary={m.end}>
      <Form method="post">
        <FormKey />
        <input type="hidden" name="accountId" value={account.id} />
        <Stack gap="s">
          <DateInput name={`until-${account.id}`} label={m.lastDay} hint={m.lastDayHint} optional />
          <Row><Button size="s">{m.end}</Button></Row>
        </Stack>
      </Form>
    </Details>
  )
}

const columnsOf = (m: Words): readonly Column<Account>[] => [
  { key: 'unit', label: m.unit, names: true, cell: (account) => <><div>{account.unitName ?? m.wholeProvince}</div>{account.unitCode ? <Code>{account.unitCode}</Code> : null}</> },
  { key: 'kind', label: m.kind, cell: ({ kind }) => (kind ? m.kinds[kind] : m.everything) },
  { key: 'account', label: m.account, cell: ({ number, bankName, holder }) => <><Code>{number}</Code><div>{bankName}</div><div>{holder}</div></> },
  { key: 'validity', label: m.validity, cell: (account) => <><Tag tone={TONES[account.standing]}>{m.standings[account.standing]}</Tag><div>{m.from(day(account.validFrom))}</div>{account.validUntil ? <div>{m.until(day(account.validUntil))}</div> : null}</> },
  { key: 'basis', label: m.basis, cell: ({ basis }) => basis },
  { key: 'end', label: m.end, labelUnseen: true, cell: (account) => (account.mayChange && account.standing !== 'over' ? <EndForm account={account} /> : null) },
]

const AddForm = ({ unitCode }: { readonly unitCode: string | undefined }): ReactNode => {
  const m = useWords()
  const failed = useFailedForm()
  const kept = (field: string): string => keptValue(failed, field)
  return (
    <Section title={m.add} id="add">
      <Form method="post">
        <FormKey />
        <Stack gap="s">
          <Row>
            <TextField name="unitCode" label={m.unitCode} hint={m.unitCodeHint} optional width="m" defaultValue={kept('unitCode') || unitCode} />
            <SelectField name="kind" label={m.kind} placeholder={false} choices={[{ value: '', label: m.everything }, ...LEVY_KINDS.map((value) => ({ value, label: m.kinds[value] }))]} defaultValue={kept('kind')} />
          </Row>
          <Row>
            <TextField name="bankBin" label={m.bankBin} hint={m.bankBinHint} inputMode="numeric" width="s" maxLength={6} defaultValue={kept('bankBin')} />
            <TextField name="bankName" label={m.bankName} maxLength={200} defaultValue={kept('bankName')} />
          </Row>
          <Row>
            <TextField name="number" label={m.number} width="m" maxLength={40} defaultValue={kept('number')} />
            <TextField name="holder" label={m.holder} maxLength={200} defaultValue={kept('holder')} />
          </Row>
          <DateInput name="validFrom" label={m.validFrom} defaultValue={kept('validFrom')} />
          <TextField name="basis" label={m.basis} hint={m.basisHint} maxLength={500} defaultValue={kept('basis')} />
          <Row><Button kind="primary">{m.add}</Button></Row>
        </Stack>
      </Form>
    </Section>
  )
}

/** Which account the money of which unit comes into; ended and followed by another, never rewritten. */
export const AccountsPage = (): ReactNode => {
  const m = useWords()
  const { items, ownUnitCode, mayAdd } = useLoaderData<typeof loadAccounts>()
  return (
    <TreasuryFrame tab="accounts">
      <p>{m.lead}</p>
      <DataTable caption={m.account} captionUnseen columns={columnsOf(m)} rows={items} rowKey={({ id }) => id} empty={<EmptyState icon="check" title={m.none} />} />
      {mayAdd ? <AddForm key={items.length} unitCode={ownUnitCode} /> : null}
    </TreasuryFrame>
  )
}
