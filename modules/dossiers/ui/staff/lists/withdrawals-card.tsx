import type { ReactNode } from 'react'
import { Card } from '../../../../../design-system/components/card.tsx'
import { DataTable, type Column } from '../../../../../design-system/components/data-table.tsx'
import { Stack } from '../../../../../design-system/components/layout.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../../../platform/web/contract.ts'
import type { listWithdrawalsWaiting } from '../../../contract.ts'
import { referenceOf, sayMoment } from '../../say.ts'
import { useListWords } from './words.ts'

export type Waiting = AnswerOf<typeof listWithdrawalsWaiting>['items'][number]

const useColumns = (): readonly Column<Waiting>[] => {
  const m = useListWords()
  return [
    {
      key: 'dossier',
      label: m.dossier,
      names: true,
      cell: ({ dossier }) => (
        <Stack gap="s">
          <TextLink look="strong" to={`/desk/dossiers/${referenceOf(dossier)}?act=confirm-withdrawal`}>{dossier.code ?? dossier.procedure.name}</TextLink>
          <span>{dossier.procedure.name}</span>
        </Stack>
      ),
    },
    { key: 'applicant', label: m.applicant, cell: ({ dossier }) => dossier.applicantName },
    { key: 'asked', label: m.withdrawalAsked, cell: ({ askedAt }) => sayMoment(askedAt) },
    { key: 'reason', label: m.withdrawalReason, cell: ({ reason }) => reason || m.noReason },
  ]
}

/** Applicants who want their dossier back: the head signs Mẫu 05, or says why not. */
export const WithdrawalsCard = (props: { readonly items: readonly Waiting[] }): ReactNode => {
  const m = useListWords()
  const columns = useColumns()
  if (props.items.length === 0) return null
  return (
    <Card title={m.withdrawals(props.items.length)}>
      <Stack>
        <p>{m.withdrawalsLead}</p>
        <DataTable caption={m.withdrawals(props.items.length)} captionUnseen columns={columns} rows={props.items} rowKey={({ dossier }) => dossier.dossierId} empty={null} />
      </Stack>
    </Card>
  )
}
