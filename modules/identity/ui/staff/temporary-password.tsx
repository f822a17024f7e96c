import type { ReactNode } from 'react'
import { ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import type { createAccount } from '../../contract.ts'
import { useIdentityWords, writeMoment } from '../words.ts'

/** Shown once, to be handed over in person. */
export const TemporaryPassword = (props: { readonly created: AnswerOf<typeof createAccount> }): ReactNode => {
  const words = useIdentityWords()
  const m = words.admin
  const { account, temporaryPassword } = props.created
  return (
    <Stack>
      <PageHeader title={m.temporaryPassword} caption={account.fullName} />
      <Notice tone="warn" live>{m.handOver}</Notice>
      <SummaryList
        rows={[
          { key: 'name', label: words.staff.signInName, value: <Code>{account.signInName}</Code> },
          { key: 'password', label: m.temporaryPassword, value: <Code>{temporaryPassword}</Code> },
          ...(account.temporaryUntil === undefined ? [] : [{ key: 'until', label: m.temporaryUntil, value: writeMoment(account.temporaryUntil) }]),
        ]}
      />
      <ButtonRow><ButtonLink kind="primary" to={`/desk/accounts/${account.id}`}>{m.next}</ButtonLink></ButtonRow>
    </Stack>
  )
}
