import type { ReactNode } from 'react'
import { useNavigation } from 'react-router'
import { Button, ButtonRow } from '../../../../../design-system/components/button.tsx'
import type { Column } from '../../../../../design-system/components/data-table.tsx'
import { Details } from '../../../../../design-system/components/details.tsx'
import { Stack } from '../../../../../design-system/components/layout.tsx'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TickBox } from '../../../../../design-system/staff/tick-box.tsx'
import { fieldError, keptValue, useFailedForm } from '../../../../../platform/web/form.ts'
import type { Summary } from '../../say.ts'
import { chosenValue } from './send-batch.ts'
import { useListWords } from './words.ts'

const nameOf = ({ code, procedure, applicantName }: Summary): string => `${code ?? procedure.name} (${applicantName})`

/** Of an examination, and in one's own hands or those of an absent colleague one stands in for. */
export const mayHandOn = ({ holder }: Summary): boolean => holder?.role === 'case-officer' && (holder.mine || holder.covered === true)

/** Only what one has in hand can be ticked to be handed over. */
export const useTickColumn = (chosen: readonly string[]): Column<Summary> => {
  const m = useListWords()
  return {
    key: 'chosen',
    label: m.chosen,
    cell: (dossier) => {
      if (!mayHandOn(dossier)) return m.notInHand
      const value = chosenValue({ ...dossier, name: nameOf(dossier) })
      return <TickBox name="item" value={value} label={m.choose(nameOf(dossier))} defaultChecked={chosen.includes(value)} />
    },
  }
}

export type Colleague = { readonly officialId: string; readonly fullName: string; readonly inHand: number; readonly overdue: number }

/** What was ticked goes to one colleague, with one reason; each dossier is handed over or refused on its own. */
export const HandOverCard = ({ colleagues }: { readonly colleagues: readonly Colleague[] }): ReactNode => {
  const m = useListWords()
  const failed = useFailedForm()
  const busy = useNavigation().state === 'submitting'
  return (
    <Details summary={m.handOver} open={failed !== undefined}>
      <Stack gap="s">
        <p>{m.handOverLead}</p>
        <SelectField name="officialId" label={m.handOverTo} error={fieldError(failed, 'officialId')} choices={colleagues.map(({ officialId, fullName, inHand, overdue }) => ({ value: officialId, label: m.load(fullName, inHand, overdue) }))} defaultValue={keptValue(failed, 'officialId')} />
        <TextArea name="words" label={m.handOverReason} rows={2} error={fieldError(failed, 'words')} defaultValue={keptValue(failed, 'words')} />
        <ButtonRow><Button name="do" value="hand-over-work" busy={busy}>{m.handOverButton}</Button></ButtonRow>
      </Stack>
    </Details>
  )
}
