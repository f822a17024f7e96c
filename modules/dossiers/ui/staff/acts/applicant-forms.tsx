import type { ReactNode } from 'react'
import { DateInput } from '../../../../../design-system/components/date-field.tsx'
import { Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { sayMoment } from '../../say.ts'
import { sayAmount } from '../say-amount.ts'
import { ActForm, Preview, ReasonFields, useActField, WhatHappens, type Act } from './act-form.tsx'
import { SupplementItems } from './supplement-items.tsx'
import { useActWords } from './words.ts'

export const RequestSupplementForm = ({ shown, claims }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('request-supplement')
  return (
    <ActForm shown={shown} act="request-supplement">
      <Notice tone="warn" title={m.onlyOnce}><p>{m.onlyOnceText}</p></Notice>
      <SupplementItems shown={shown} claims={claims} />
      <ReasonFields act="request-supplement" kind="supplement" />
      <DateInput {...field('answerOn')} label={m.supplementBy} optional />
      <WhatHappens lines={[m.signedSlip(m.supplementSlip), shown.summary.state === 'submitted' ? m.clockStopsPlain : m.supplementRestart]} />
    </ActForm>
  )
}

export const AcceptSupplementForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const given = shown.supplement?.given
  return (
    <ActForm shown={shown} act="accept-supplement">
      {given ? (
        <Stack gap="s">
          <p>{m.supplementGivenAt(given.by, sayMoment(given.at))}</p>
          {given.note ? <p>{given.note}</p> : null}
          {given.unable.map(({ item, words }) => <p key={item}>{m.supplementUnable(item, words)}</p>)}
        </Stack>
      ) : null}
      <Preview shown={shown} act="accept-supplement" lines={[m.notEnough]} />
    </ActForm>
  )
}

export const DemandObligationForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('demand-obligation')
  const { dueAt } = shown.summary
  return (
    <ActForm shown={shown} act="demand-obligation">
      <TextArea {...field('content')} label={m.obligation} rows={3} />
      <Row>
        <TextField {...field('amount')} label={m.amount} inputMode="numeric" width="s" optional />
        <TextField {...field('noticeNumber')} label={m.noticeNumber} width="s" optional />
      </Row>
      <DateInput {...field('payOn')} label={m.payBy} optional />
      <WhatHappens lines={[dueAt ? m.clockStops(sayMoment(dueAt)) : m.clockStopsPlain, m.applicantTold]} />
    </ActForm>
  )
}

export const MeetObligationForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('meet-obligation')
  return (
    <ActForm shown={shown} act="meet-obligation">
      <TextArea {...field('proof')} label={m.proof} rows={2} />
      <Preview shown={shown} act="meet-obligation" />
    </ActForm>
  )
}

export const CollectLevyForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('collect-levy')
  const language = useLanguage()
  const owed = shown.levies?.owed ?? 0
  return (
    <ActForm shown={shown} act="collect-levy">
      <p>{m.owed(sayAmount(owed, language))}</p>
      <TextField {...field('amount', String(owed))} label={m.collected} inputMode="numeric" width="s" />
      <TextField {...field('note')} label={m.note} optional />
    </ActForm>
  )
}

export const HandOverForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('hand-over-papers')
  const dueAt = shown.handover?.dueAt
  return (
    <ActForm shown={shown} act="hand-over-papers">
      {dueAt ? <p>{m.handOverDue(sayMoment(dueAt))}</p> : null}
      <TextField {...field('note')} label={m.note} optional />
    </ActForm>
  )
}
