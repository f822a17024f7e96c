import type { ReactNode } from 'react'
import type { Column } from '../../../../../design-system/components/data-table.tsx'
import { Code, Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { Tag, type TagTone } from '../../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { DueLine } from '../../../../../design-system/staff/due-line.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { referenceOf, sayMoment, stateTone, type Summary } from '../../say.ts'
import { pressingDate, urgencyTone } from '../urgency-tone.ts'
import { useListWords, type ListWords } from './words.ts'

type Mark = NonNullable<Summary['marks']>[number]
const MARK_TONES: Readonly<Record<Mark, TagTone>> = { unseen: 'action', changed: 'action', 'supplement-given': 'good', 'sent-back': 'warn', 'opinion-given': 'good' }

const Marks = ({ dossier }: { readonly dossier: Summary }): ReactNode => {
  const m = useListWords()
  return dossier.marks?.map((mark) => <Tag key={mark} tone={MARK_TONES[mark]}>{m.marks[mark]}</Tag>)
}

const Name = ({ dossier }: { readonly dossier: Summary }): ReactNode => {
  const m = useListWords()
  return (
    <Stack gap="s">
      <TextLink look="strong" to={`/desk/dossiers/${referenceOf(dossier)}`}>{dossier.procedure.name}</TextLink>
      <Row gap="s">
        {dossier.code ? <Code>{dossier.code}</Code> : <span>{m.noCode}</span>}
        <Marks dossier={dossier} />
      </Row>
    </Stack>
  )
}

const Left = ({ dossier }: { readonly dossier: Summary }): ReactNode => {
  const m = useListWords()
  const language = useLanguage()
  const pressing = pressingDate(dossier)
  return <DueLine left={dossier.urgency[language]} date={pressing && m[pressing.of](sayMoment(pressing.at))} also={pressing?.of === 'step' && dossier.dueAt ? m.due(sayMoment(dossier.dueAt)) : undefined} tone={urgencyTone(dossier)} />
}

const State = ({ dossier }: { readonly dossier: Summary }): ReactNode => {
  const m = useListWords()
  const language = useLanguage()
  return (
    <Row gap="s">
      <Tag tone={stateTone(dossier.nationalStatus)}>{dossier.stateName[language]}</Tag>
      {dossier.assisted ? <Tag>{m.assisted}</Tag> : null}
    </Row>
  )
}

const holderName = ({ holder }: Summary, m: ListWords): string => {
  if (holder?.mine) return m.me
  if (holder?.covered) return m.insteadOf(holder.officialName ?? '')
  return holder?.officialName ?? m.nobody
}

/** What every list of a desk says of a dossier; the reason of its place first of all facts. */
export const useDossierColumns = (also: 'channel' | 'holder' = 'holder'): readonly Column<Summary>[] => {
  const m = useListWords()
  return [
    { key: 'dossier', label: m.dossier, names: true, cell: (dossier) => <Name dossier={dossier} /> },
    { key: 'left', label: m.left, cell: (dossier) => <Left dossier={dossier} /> },
    { key: 'applicant', label: m.applicant, cell: (dossier) => dossier.applicantName },
    { key: 'state', label: m.state, cell: (dossier) => <State dossier={dossier} /> },
    also === 'channel' ? { key: 'channel', label: m.channel, cell: (dossier) => m.channels[dossier.channel] } : { key: 'holder', label: m.holder, cell: (dossier) => holderName(dossier, m) },
  ]
}

export const rowTone = (dossier: Summary): 'bad' | 'warn' | undefined => urgencyTone(dossier)
