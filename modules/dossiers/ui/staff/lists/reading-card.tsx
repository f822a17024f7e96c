import type { ReactNode } from 'react'
import { ButtonLink } from '../../../../../design-system/components/button.tsx'
import { Card } from '../../../../../design-system/components/card.tsx'
import { Details } from '../../../../../design-system/components/details.tsx'
import { PlainLines, Row, Stack } from '../../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { SummaryList } from '../../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { ClaimList, ClaimRow } from '../../../../../design-system/staff/claim-row.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { referenceOf, sayMoment, type Shown, type Summary } from '../../say.ts'
import { ResultDraftBeside } from '../acts/result-forms.tsx'
import { countChecked, sayOrigin, useSourceWords, type Claims } from '../claims.ts'
import { pressingDate } from '../urgency-tone.ts'
import { useListWords } from './words.ts'

type Reading = { readonly shown: Shown; readonly claims: Claims; readonly items: readonly Summary[]; readonly addressOf: (reading?: string) => string }

const Steps = ({ shown, items, addressOf }: Reading): ReactNode => {
  const m = useListWords()
  const at = items.findIndex(({ dossierId }) => dossierId === shown.summary.dossierId)
  const [previous, next] = [items[at - 1], items[at + 1]]
  return (
    <Row gap="s">
      {at >= 0 ? <span>{m.reading(at + 1, items.length)}</span> : null}
      {previous && at > 0 ? <ButtonLink size="s" to={addressOf(previous.dossierId)}>{m.previous}</ButtonLink> : null}
      {next ? <ButtonLink size="s" kind="primary" to={addressOf(next.dossierId)}>{m.next}</ButtonLink> : null}
      <ButtonLink size="s" kind="quiet" to={addressOf()}>{m.closeReading}</ButtonLink>
    </Row>
  )
}

const Papers = ({ shown }: Pick<Reading, 'shown'>): ReactNode => (
  <>
    {shown.components.map(({ serial, name, files }) => (
      <p key={serial}>
        {name}
        {files.map((file) => <span key={file.fileId}>{' · '}<TextLink to={`/desk/dossiers/${referenceOf(shown.summary)}?paper=${file.fileId}`}>{file.name}</TextLink></span>)}
      </p>
    ))}
  </>
)

/** One dossier as the head reads it before deciding: the proposal first, what it rests on after it, and the words that would be signed. */
export const ReadingCard = (reading: Reading): ReactNode => {
  const m = useListWords()
  const language = useLanguage()
  const { shown, claims } = reading
  const { summary, proposal, proposedRefusal, verifications, opinions } = shown
  const { done, of } = countChecked(claims)
  const sources = useSourceWords()
  const pressing = pressingDate(summary)
  return (
    <Card title={`${summary.procedure.name}, ${summary.applicantName}`} actions={<Steps {...reading} />} id="reading">
      <Stack>
        {proposedRefusal ? <Notice tone="warn" title={m.proposesRefusal}><p>{`${proposedRefusal.reason[language]}: ${proposedRefusal.words}`}</p></Notice> : null}
        <SummaryList
          rows={[
            proposal !== undefined && { key: 'proposal', label: m.proposal, value: <PlainLines text={proposal} /> },
            { key: 'left', label: m.left, value: [summary.urgency[language], pressing && m[pressing.of](sayMoment(pressing.at))].filter(Boolean).join(' · ') },
            { key: 'checked', label: m.checked, value: m.checkedOf(done, of) },
            ...verifications.map(({ serial, tookPlaceAt, place, content }) => ({ key: `v${serial}`, label: `${sayMoment(tookPlaceAt)}, ${place}`, value: <PlainLines text={content} /> })),
            ...opinions.map(({ serial, unit, answer, content }) => ({ key: `o${serial}`, label: unit.name, value: answer ? answer.words : content })),
            { key: 'papers', label: m.papers, value: <Papers shown={shown} /> },
          ]}
        />
        {proposedRefusal ? null : <ResultDraftBeside shown={shown} />}
        <Details summary={m.declared}>
          <ClaimList label={m.declared}>
            {claims.map((claim) => (
              <ClaimRow key={claim.key} label={claim.label[language]} value={claim.value[language]} origin={sayOrigin(claim, sources)} checked={claim.check !== undefined} proof={claim.check?.paper ? `${claim.check.paper.name} · ${claim.check.by}` : claim.check?.by} />
            ))}
          </ClaimList>
        </Details>
        <p><TextLink to={`/desk/dossiers/${referenceOf(summary)}`}>{m.openWhole}</TextLink></p>
      </Stack>
    </Card>
  )
}
