import type { ReactNode } from 'react'
import { ButtonLink } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Code, Row, Stack } from '../../../../design-system/components/layout.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../platform/web/language.ts'
import { punctualityTone, sayMoment, stateTone, type Summary } from '../say.ts'
import { addressOf, sayDigits, type Waiting } from './say-more.ts'
import { useMineWords, type MineWords } from './words.ts'

const referenceOf = ({ code, dossierId }: Summary): string => code ?? dossierId

/** What was withdrawn or stopped was neither early nor late. */
export const saysPunctuality = ({ dueAt, state }: Summary): boolean => dueAt !== undefined && state !== 'withdrawn' && state !== 'discontinued'

type Said = Readonly<Record<'code' | 'due', string>>

/** Code and promised date; what ended before it was received gets neither any more. */
export const sayFacts = ({ code, dueAt, holder }: Summary, m: MineWords): Said => ({
  code: code ?? (holder ? m.noCodeYet : m.noCode),
  due: dueAt ? sayMoment(dueAt) : holder ? m.noDue : m.punctuality['no-date'],
})

export const StateTags = (props: { readonly dossier: Summary }): ReactNode => {
  const m = useMineWords()
  const language = useLanguage()
  const { dossier } = props
  return (
    <Row gap="s">
      <Tag tone={stateTone(dossier.nationalStatus)}>{dossier.stateName[language]}</Tag>
      {/* A clock that stands still is said by the state itself. */}
      {saysPunctuality(dossier) && dossier.punctuality !== 'paused' ? <Tag tone={punctualityTone(dossier.punctuality)}>{m.punctuality[dossier.punctuality]}</Tag> : null}
      {dossier.assisted ? <Tag>{m.assisted}</Tag> : null}
    </Row>
  )
}

/** `me`: who reads the list, as the header greets them. Whose dossier it is goes without saying only where it is theirs. */
type OfMine = { readonly me: string | undefined }

export const DossierCard = (props: OfMine & { readonly dossier: Summary }): ReactNode => {
  const m = useMineWords()
  const { dossier } = props
  const said = sayFacts(dossier, m)
  return (
    <Card>
      <Stack gap="s">
        <TextLink look="strong" to={addressOf(referenceOf(dossier))}>{dossier.procedure.name}</TextLink>
        <StateTags dossier={dossier} />
        <SummaryList
          plain
          rows={[
            dossier.applicantName !== props.me && { key: 'applicant', label: m.applicant, value: dossier.applicantName },
            { key: 'code', label: m.code, value: dossier.code ? <Code>{dossier.code}</Code> : said.code },
            { key: 'submitted', label: m.submittedAt, value: sayMoment(dossier.submittedAt) },
            { key: 'due', label: m.dueAt, value: said.due },
            dossier.holder !== undefined && { key: 'held', label: m.heldBy, value: dossier.holder.unit.name },
          ]}
        />
      </Stack>
    </Card>
  )
}

type SaidWaiting = { readonly title: string; readonly text: string; readonly go: string; readonly page: string; readonly late: boolean }

const sayWaiting = ({ waitsFor }: Waiting, m: MineWords): SaidWaiting => {
  if (waitsFor.kind === 'result') return { title: m.waits.result, text: m.waits.resultBy[waitsFor.by], go: m.waits.resultGo, page: '#ket-qua', late: false }
  const { until, late = false } = waitsFor
  if (waitsFor.kind === 'supplement') {
    const text = until === undefined ? '' : late ? m.waits.supplementLate(sayMoment(until)) : m.waits.supplementUntil(sayMoment(until))
    return { title: m.waits.supplement(String(waitsFor.items)), text, go: m.waits.supplementGo, page: '/bo-sung', late }
  }
  const amount = waitsFor.amount === undefined ? '' : m.obligation.dong(sayDigits(waitsFor.amount))
  const deadline = until === undefined ? waitsFor.content : late ? m.waits.obligationLate(sayMoment(until)) : m.waits.obligationUntil(sayMoment(until))
  return { title: m.waits.obligation(amount), text: waitsFor.proofGiven ? m.waits.proofGiven : deadline, go: m.waits.obligationGo, page: '/nghia-vu', late: late && !waitsFor.proofGiven }
}

/** Something the citizen has to do: what, until when, and the way to it. */
export const WaitingCard = (props: OfMine & { readonly waiting: Waiting }): ReactNode => {
  const m = useMineWords()
  const { dossier } = props.waiting
  const { title, text, go, page, late } = sayWaiting(props.waiting, m)
  return (
    <Card tone={late ? 'bad' : 'warn'} title={title} level={3}>
      <Stack gap="s">
        {text === '' ? null : <p>{text}</p>}
        <p><TextLink to={addressOf(referenceOf(dossier))}>{dossier.procedure.name}</TextLink> · <Code>{dossier.code ?? m.noCodeYet}</Code>{dossier.applicantName === props.me ? null : ` · ${dossier.applicantName}`}</p>
        <Row><ButtonLink kind="primary" to={addressOf(referenceOf(dossier), page)}>{go}</ButtonLink></Row>
      </Stack>
    </Card>
  )
}
