import type { ReactNode } from 'react'
import { Code, Stack } from '../../../design-system/components/layout.tsx'
import { SummaryList } from '../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../design-system/components/text-link.tsx'
import type { AnswerOf } from '../../../platform/web/contract.ts'
import type { showTransfer } from '../contract.ts'
import { sayAmount, usePaymentWords } from './words.ts'

type Transfer = AnswerOf<typeof showTransfer>

const QR_SIZE = 264

/** The code for any bank's app, and the same in words for whoever types. */
export const TransferFacts = ({ transfer }: { readonly transfer: Transfer }): ReactNode => {
  const m = usePaymentWords()
  const { account, amount, words, picture, heard } = transfer
  return (
    <Stack>
      <img className="mc-qr" src={picture} alt={m.qr} width={QR_SIZE} height={QR_SIZE} />
      <p><TextLink href={picture} download icon="download">{m.keepQr}</TextLink></p>
      <SummaryList
        rows={[
          { key: 'amount', label: m.amount, value: <strong>{m.dong(sayAmount(amount))}</strong> },
          { key: 'words', label: m.words, value: <Code>{words}</Code> },
          { key: 'bank', label: m.bank, value: account.bankName },
          { key: 'account', label: m.account, value: <Code>{account.number}</Code> },
          { key: 'holder', label: m.holder, value: account.holder },
        ]}
      />
      <p className="mc-meta">{heard ? m.transferWhen : m.transferByHand}</p>
    </Stack>
  )
}
