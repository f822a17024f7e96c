import type { ReactNode } from 'react'
import { Form, useNavigation } from 'react-router'
import { Button, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Stack } from '../../../../design-system/components/layout.tsx'
import { TextField } from '../../../../design-system/components/text-field.tsx'
import { fieldError, FormKey, keptValue, useFailedForm } from '../../../../platform/web/form.ts'
import { proposeParts } from '../../domain/split-scan.ts'
import { PART, type LeftOver } from './batch-actions.ts'
import { useNumber, useResultWords } from './words.ts'

type Waiting = { readonly oldResultId: string; readonly listedNumber: string; readonly holderName?: string | undefined; readonly pages: number }

/** Which pages of one scan are whose: as the inventory counted them, until somebody says otherwise. */
export const SplitForm = ({ line, left, waiting, open }: { readonly line: LeftOver & { readonly pages: number }; readonly left: readonly LeftOver[]; readonly waiting: readonly Waiting[]; readonly open: boolean }): ReactNode => {
  const m = useResultWords()
  const write = useNumber()
  const failed = useFailedForm()
  const mine = keptValue(failed, 'fileId') === line.fileId ? failed : undefined
  const proposed = new Map(proposeParts(waiting, line.pages).map(({ oldResultId, from, to }) => [oldResultId, from === to ? String(from) : `${from}-${to}`]))
  const busy = useNavigation().state === 'submitting'
  return (
    <Details summary={m.splitOf(line.fileName, write(line.pages))} open={open || mine !== undefined} boxed>
      <Form method="post">
        <FormKey />
        {left.map((each) => <input key={each.fileId} type="hidden" name="left" value={JSON.stringify(each)} />)}
        <input type="hidden" name="fileId" value={line.fileId} />
        <Stack gap="s">
          <p>{m.splitLead}</p>
          {waiting.map(({ oldResultId, listedNumber, holderName, pages }) => {
            const name = `${PART}${oldResultId}`
            return <TextField key={oldResultId} name={name} label={[listedNumber, holderName].filter(Boolean).join(' · ')} hint={m.listedPages(write(pages))} width="xs" optional autoComplete="off" defaultValue={keptValue(mine, name, proposed.get(oldResultId))} error={fieldError(mine, name)} />
          })}
          <ButtonRow><Button name="do" value="split" kind="primary" busy={busy}>{m.split}</Button></ButtonRow>
        </Stack>
      </Form>
    </Details>
  )
}
