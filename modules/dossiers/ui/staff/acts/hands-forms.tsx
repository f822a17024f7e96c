import type { ReactNode } from 'react'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { fieldError } from '../../../../../platform/web/form.ts'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { listAssignees, listColleagues } from '../../../contract.ts'
import { ActForm, useFailedAct, useKept, WhatHappens, type Act } from './act-form.tsx'
import { useAsked } from './use-asked.ts'
import { useActWords } from './words.ts'

export const AssignForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('assign')
  const failed = useFailedAct('assign')
  const unitId = shown.resolvingUnit.id
  const answer = useAsked(`assignees ${unitId}`, (api) => api(listAssignees, { query: { unitId } }))
  return (
    <ActForm shown={shown} act="assign">
      {answer?.ok ? (
        <SelectField name="officialId" label={m.assignee} error={fieldError(failed, 'officialId')} choices={answer.value.items.map(({ officialId, fullName, inHand, overdue }) => ({ value: officialId, label: m.load(fullName, inHand, overdue) }))} defaultValue={kept('officialId')} />
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
  const failed = useFailedAct('hand-over-work')
  const { holder } = shown.summary
  const [unitId, role] = [holder?.unit.id ?? '', holder?.role ?? '']
  const answer = useAsked(`colleagues ${unitId} ${role}`, (api) => api(listColleagues, { query: { unitId, role } }))
  const others = answer?.ok ? answer.value.items.filter(({ officialId }) => officialId !== holder?.officialId) : []
  if (answer?.ok && others.length === 0) return <p>{m.noColleague}</p>
  return (
    <ActForm shown={shown} act="hand-over-work">
      {holder?.officialName && !holder.mine ? <p>{m.handOverFrom(holder.officialName)}</p> : null}
      {answer?.ok ? (
        <SelectField name="officialId" label={m.colleague} error={fieldError(failed, 'officialId')} choices={others.map(({ officialId, fullName, inHand, overdue }) => ({ value: officialId, label: m.load(fullName, inHand, overdue) }))} defaultValue={kept('officialId')} />
      ) : (
        <output>{answer?.problem.detail ?? m.loading}</output>
      )}
      <TextArea name="words" label={m.handOverReason} rows={2} defaultValue={kept('words')} />
      <WhatHappens lines={[m.handOverText, m.datesStay]} />
    </ActForm>
  )
}

type Asked = { readonly value: string; readonly unitId: string; readonly label: string; readonly officialName: string | undefined }

/** What the units I answer for were asked and have not answered. */
const useAskedOfUs = ({ opinions, branches }: Act['shown']): readonly Asked[] => {
  const language = useLanguage()
  return [
    ...opinions.filter(({ mine }) => mine).map(({ serial, unit, content, officialName }) => ({ value: `opinion|${String(serial)}`, unitId: unit.id, label: content || unit.name, officialName })),
    ...branches.filter(({ mine }) => mine).map(({ serial, unit, name, step, officialName }) => ({ value: `branch|${String(serial)}`, unitId: unit.id, label: name?.[language] ?? step, officialName })),
  ]
}

/** What another unit's dossier asks of ours is given to one of us. */
export const HandOverPartForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const kept = useKept('hand-over-part')
  const failed = useFailedAct('hand-over-part')
  const parts = useAskedOfUs(shown)
  const [first] = parts
  const unitId = first?.unitId ?? ''
  const answer = useAsked(`colleagues ${unitId} case-officer`, (api) => api(listColleagues, { query: { unitId, role: 'case-officer' } }))
  if (answer?.ok && answer.value.items.length === 0) return <p>{m.noColleague}</p>
  return (
    <ActForm shown={shown} act="hand-over-part">
      {parts.length > 1 ? <SelectField name="part" label={m.whichPart} choices={parts.map(({ value, label }) => ({ value, label }))} defaultValue={kept('part')} /> : <p><input type="hidden" name="part" value={first?.value ?? ''} />{first?.label}</p>}
      {first?.officialName ? <p>{m.handOverFrom(first.officialName)}</p> : null}
      {answer?.ok ? (
        <SelectField name="officialId" label={m.whoAnswers} error={fieldError(failed, 'officialId')} choices={answer.value.items.map(({ officialId, fullName, inHand, overdue }) => ({ value: officialId, label: m.load(fullName, inHand, overdue) }))} defaultValue={kept('officialId')} />
      ) : (
        <output>{answer?.problem.detail ?? m.loading}</output>
      )}
      <TextArea name="words" label={first?.officialName ? m.handOverReason : m.note} rows={2} optional={!first?.officialName} defaultValue={kept('words')} />
      <WhatHappens lines={[m.partText, m.datesStay]} />
    </ActForm>
  )
}
