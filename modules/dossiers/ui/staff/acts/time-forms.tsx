import type { ReactNode } from 'react'
import { DateInput } from '../../../../../design-system/components/date-field.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { sayMoment } from '../../say.ts'
import { ActForm, Preview, ReasonFields, useActField, WhatHappens, type Act } from './act-form.tsx'
import { useActWords } from './words.ts'

export const SuspendForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const { dueAt } = shown.summary
  return (
    <ActForm shown={shown} act="suspend">
      <ReasonFields act="suspend" kind="suspension" />
      <WhatHappens lines={[dueAt ? m.clockStops(sayMoment(dueAt)) : m.clockStopsPlain, m.applicantTold]} />
    </ActForm>
  )
}

export const ResumeForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('resume')
  return (
    <ActForm shown={shown} act="resume">
      <TextField {...field('words')} label={m.note} optional />
      <Preview shown={shown} act="resume" lines={[m.applicantTold]} />
    </ActForm>
  )
}

export const ApologiseForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('apologise')
  const until = shown.due.reappointUntil
  return (
    <ActForm shown={shown} act="apologise">
      <ReasonFields act="apologise" kind="delay" />
      {until ? <DateInput {...field('newDueOn')} label={m.newDate} hint={`${m.newDateHint} ${m.reappointUntil(sayMoment(until))}`} optional /> : <p>{m.reappointNever}</p>}
      <WhatHappens lines={[m.signedSlip(m.apologySlip)]} />
    </ActForm>
  )
}

export const RecalculateForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('recalculate')
  return (
    <ActForm shown={shown} act="recalculate">
      <TextArea {...field('reason')} label={m.recalculateReason} rows={2} />
      <Preview shown={shown} act="recalculate" lines={[m.recalculateText]} />
    </ActForm>
  )
}

export const UndoForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const language = useLanguage()
  const field = useActField('undo')
  const { lastAct } = shown
  return (
    <ActForm shown={shown} act="undo">
      {lastAct ? <p>{m.undoWhat(lastAct[language], lastAct.by, sayMoment(lastAct.at))}</p> : null}
      <TextArea {...field('reason')} label={m.undoReason} rows={2} />
      <Preview shown={shown} act="undo" lines={[m.undoText, ...(lastAct?.type === 'SupplementRequested' ? [m.supplementUsedUp] : [])]} />
    </ActForm>
  )
}
