import type { ReactNode } from 'react'
import { ErrorSummary } from '../../../../design-system/components/error-summary.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { LinkTabs } from '../../../../design-system/components/link-tabs.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { useMay } from '../../../../platform/web/desk.ts'
import { useFailedForm } from '../../../../platform/web/form.ts'
import { useDeskPaymentWords } from './words.ts'

export const TREASURY = '/desk/treasury'
export type TreasuryTab = 'demands' | 'receipts' | 'cashBook' | 'refunds' | 'differences' | 'accounts'

const ADDRESSES: Readonly<Record<TreasuryTab, string>> = { demands: TREASURY, receipts: `${TREASURY}/receipts`, cashBook: `${TREASURY}/cash-book`, refunds: `${TREASURY}/refunds`, differences: `${TREASURY}/differences`, accounts: `${TREASURY}/accounts` }
export const demandAddress = (subjectId: string, serial: number): string => `${TREASURY}/demands/${subjectId}/${serial}`

export const TreasuryFrame = (props: { readonly tab: TreasuryTab; readonly actions?: ReactNode; readonly children: ReactNode }): ReactNode => {
  const m = useDeskPaymentWords()
  const failed = useFailedForm()
  const mayRepair = useMay('repair', 'payment')
  const tabs = (Object.keys(ADDRESSES) as TreasuryTab[]).filter((tab) => tab !== 'differences' || mayRepair)
  return (
    <Stack>
      <ErrorSummary problem={failed?.problem} />
      <PageHeader title={m.treasury[props.tab]} caption={m.treasury.title} hasError={failed !== undefined} actions={props.actions} />
      <LinkTabs label={m.treasury.title} tabs={tabs.map((tab) => ({ to: ADDRESSES[tab], label: m.treasury[tab], current: tab === props.tab }))} />
      {props.children}
    </Stack>
  )
}
