import { useState, type ReactNode } from 'react'
import { Button } from '../../../../design-system/components/button.tsx'
import { Code, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { DialogBox } from '../../../../design-system/staff/dialog.tsx'
import { showToast } from '../../../../design-system/staff/toast.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { lendPhone } from '../../contract-digitise.ts'
import { useBenchWords } from './bench-words.ts'
import type { BenchActs } from './use-bench.ts'

type Lent = AnswerOf<typeof lendPhone>

/** The code as a picture: our own drawing, of one path. */
const addressOf = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`

/** Lends the bench to a telephone: a code on the screen, taken once. */
export const PhoneButton = ({ acts }: { readonly acts: BenchActs }): ReactNode => {
  const m = useBenchWords()
  const [lent, setLent] = useState<Lent | undefined>()
  const lend = async (): Promise<void> => {
    const answer = await acts.api(lendPhone, { params: { benchId: acts.bench.benchId } })
    if (!answer.ok) return showToast({ tone: 'bad', title: m.failed, text: answer.problem.detail })
    setLent(answer.value)
    return acts.look()
  }
  return (
    <>
      <Button icon="online" onPress={() => void lend()}>{m.phone}</Button>
      <DialogBox title={m.phoneTitle} isOpen={lent !== undefined && acts.bench.phone !== 'taken'} onClose={() => setLent(undefined)}>
        {lent === undefined ? null : (
          <Stack>
            <p>{m.phoneHow}</p>
            <img className="mc-qr" src={addressOf(lent.qr)} alt={m.phoneQr} />
            <p><Code>{lent.address}</Code></p>
          </Stack>
        )}
      </DialogBox>
      {acts.bench.phone === 'taken' ? <Notice live><p>{m.phoneTaken}</p></Notice> : null}
    </>
  )
}
