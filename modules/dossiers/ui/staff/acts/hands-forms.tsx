import type { ReactNode } from 'react'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { listAssignees, listColleagues } from '../../../contract.ts'
import { ActForm, useKept, WhatHappens, type Act } from './act-form.tsx'
import { useAsked } from './use-asked.ts'
import { useActWords } from './words.ts'

export const AssignForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('assign')
  const unitId = shown.resolvingUnit.id
  const answer = useAsked(`assignees ${unitId}`, (api) => api(listAssignees, { query: { unitId } }))
  return (
    <ActForm shown={shown} act="assign">
      {answer?.ok ? (
        <SelectField name="officialId" label={m.assignee} choices={answer.value.items.map(({ officialId, fullName, inHand, overdue }) => ({ value: officialId, label: m.load(fullName, inHand, overdue) }))} defaultValue={kept('officialId')} />
      ) : (
        <output>{answer?.problem.detail ?? m.loading}</output>
      )}
      <TextField name="words" label={m.note} optional defaultValue={kept('words')} />
      <p>{m.assignText}</p>
    </ActForm>
  )
}

export const ReleaseForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('release')
  return (
    <ActForm shown={shown} act="release">
      <TextField name="words" label={m.note} optional defaultValue={kept('words')} />
      <p>{m.releaseText}</p>
    </ActForm>
  )
}

/** To a colleague of the same role at the same unit, whoever of them has least in hand first. */
export const HandOverWorkForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('hand-over-work')
  const { holder } = shown.summary
  const [unitId, role] = [holder?.unit.id ?? '', holder?.role ?? '']
  const answer = useAsked(`colleagues ${unitId} ${role}`, (api) => api(listColleagues, { query: { unitId, role } }))
  const others = answer?.ok ? answer.value.items.filter(({ officialId }) => officialId !== holder?.officialId) : []
  return (
    <ActForm shown={shown} act="hand-over-work">
      {holder?.officialName && !holder.mine ? <p>{m.handOverFrom(holder.officialName)}</p> : null}
      {answer?.ok ? (
        <SelectField name="officialId" label={m.colleague} choices={others.map(({ officialId, fullName, inHand, overdue }) => ({ value: officialId, label: m.load(fullName, inHand, overdue) }))} defaultValue={kept('officialId')} />
      ) : (
        <output>{answer?.problem.detail ?? m.loading}</output>
      )}
      {answer?.ok && others.length === 0 ? <p>{m.noColleague}</p> : null}
      <TextArea name="words" label={m.handOverReason} rows={2} defaultValue={kept('words')} />
      <WhatHappens lines={[m.handOverText, m.datesStay]} />
    </ActForm>
  )
}
