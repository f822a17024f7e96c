import type { ReactNode } from 'react'
import { SelectField } from '../../../../../design-system/components/select-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { listAssignees, listColleagues } from '../../../contract.ts'
import { ActForm, useActField, WhatHappens, type Act } from './act-form.tsx'
import { useAsked } from './use-asked.ts'
import { useActWords } from './words.ts'

export const AssignForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('assign')
  const unitId = shown.resolvingUnit.id
  const answer = useAsked(`assignees ${unitId}`, (api) => api(listAssignees, { query: { unitId } }))
  return (
    <ActForm shown={shown} act="assign">
      {answer?.ok ? (
        <SelectField {...field('officialId')} label={m.assignee} choices={answer.value.items.map(({ officialId, fullName, inHand, overdue }) => ({ value: officialId, label: m.load(fullName, inHand, overdue) }))} />
      ) : (
        <output>{answer?.problem.detail ?? m.loading}</output>
      )}
      <TextField {...field('words')} label={m.note} optional />
      <p>{m.assignText}</p>
    </ActForm>
  )
}

export const ReleaseForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('release')
  return (
    <ActForm shown={shown} act="release">
      <TextField {...field('words')} label={m.note} optional />
      <p>{m.releaseText}</p>
    </ActForm>
  )
}

/** To a colleague of the same role at the same unit, whoever of them has least in hand first. */
export const HandOverWorkForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('hand-over-work')
  const { holder } = shown.summary
  const [unitId, role] = [holder?.unit.id ?? '', holder?.role ?? '']
  const answer = useAsked(`colleagues ${unitId} ${role}`, (api) => api(listColleagues, { query: { unitId, role } }))
  const others = answer?.ok ? answer.value.items.filter(({ officialId }) => officialId !== holder?.officialId) : []
  if (answer?.ok && others.length === 0) return <p>{m.noColleague}</p>
  return (
    <ActForm shown={shown} act="hand-over-work">
      {holder?.officialName && !holder.mine ? <p>{m.handOverFrom(holder.officialName)}</p> : null}
      {answer?.ok ? (
        <SelectField {...field('officialId')} label={m.colleague} choices={others.map(({ officialId, fullName, inHand, overdue }) => ({ value: officialId, label: m.load(fullName, inHand, overdue) }))} />
      ) : (
        <output>{answer?.problem.detail ?? m.loading}</output>
      )}
      <TextArea {...field('words')} label={m.handOverReason} rows={2} />
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
  const field = useActField('hand-over-part')
  const parts = useAskedOfUs(shown)
  const [first] = parts
  const unitId = first?.unitId ?? ''
  const answer = useAsked(`colleagues ${unitId} case-officer`, (api) => api(listColleagues, { query: { unitId, role: 'case-officer' } }))
  if (answer?.ok && answer.value.items.length === 0) return <p>{m.noColleague}</p>
  return (
    <ActForm shown={shown} act="hand-over-part">
      {parts.length > 1 ? <SelectField {...field('part')} label={m.whichPart} choices={parts.map(({ value, label }) => ({ value, label }))} /> : <p><input type="hidden" name="part" value={first?.value ?? ''} />{first?.label}</p>}
      {first?.officialName ? <p>{m.handOverFrom(first.officialName)}</p> : null}
      {answer?.ok ? (
        <SelectField {...field('officialId')} label={m.whoAnswers} choices={answer.value.items.map(({ officialId, fullName, inHand, overdue }) => ({ value: officialId, label: m.load(fullName, inHand, overdue) }))} />
      ) : (
        <output>{answer?.problem.detail ?? m.loading}</output>
      )}
      <TextArea {...field('words')} label={first?.officialName ? m.handOverReason : m.note} rows={2} optional={!first?.officialName} />
      <WhatHappens lines={[m.partText, m.datesStay]} />
    </ActForm>
  )
}
