import type { ReactNode } from 'react'
import { Code, PlainLines, Stack } from '../../../../../design-system/components/layout.tsx'
import { SummaryList, type SummaryRow } from '../../../../../design-system/components/summary-list.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { useLanguage } from '../../../../../platform/web/language.ts'
import { SignaturesOnDemand } from '../../../../official-documents/widgets.tsx'
import { CounterPayment } from '../../../../payments/widgets.tsx'
import { sayMoment, type Shown } from '../../say.ts'
import { sayAmount } from '../say-amount.ts'
import { RegisterCard } from './register-card.tsx'
import { useDossierWords, type DossierWords } from './words.ts'

const row = (key: string, label: string, value: ReactNode): SummaryRow | false => (value === undefined || value === '' ? false : { key, label, value })

const peopleRows = ({ applicant, submitter, contentRequested, resultBy }: Shown, m: DossierWords) => [
  row('applicant', m.applicant, applicant.fullName),
  row('id', m.idNumber, applicant.idNumber && <Code>{applicant.idNumber}</Code>),
  row('address', m.address, applicant.address),
  row('phone', m.phone, applicant.phone),
  row('email', m.email, applicant.email),
  row('submitter', m.submitter, submitter.fullName === applicant.fullName ? undefined : submitter.fullName),
  row('authorisation', m.authorisation, submitter.authorisation),
  row('requested', m.requested, contentRequested && <PlainLines text={contentRequested} />),
  row('result-by', m.resultBy, resultBy && (m.resultWays[resultBy] ?? resultBy)),
]

const placeRows = ({ summary, receivingUnit, resolvingUnit }: Shown, m: DossierWords) => [
  row('procedure', m.procedureCode, <Code>{summary.procedure.code}</Code>),
  row('receiving', m.receivingUnit, receivingUnit.name),
  row('resolving', m.resolvingUnit, resolvingUnit.name),
  row('submitted', m.submittedAt, sayMoment(summary.submittedAt)),
  row('accepted', m.acceptedAt, summary.acceptedAt && sayMoment(summary.acceptedAt)),
]

const Slip = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = useDossierWords()
  return shown.slip ? <TextLink href={`/api/dossiers/${shown.summary.dossierId}/slip`} newTab icon="document">{m.openSlip(shown.slip.number)}</TextLink> : null
}

/** Who, what and where; the slip and the result in hand. */
export const FactsTab = ({ shown }: { readonly shown: Shown }): ReactNode => {
  const m = useDossierWords()
  const language = useLanguage()
  const { slip, results, levies, handover, refusal, summary } = shown
  return (
    <Stack>
      <SummaryList
        rows={[
          row('declaration', m.declaration, shown.declared && <TextLink href={`/api/dossiers/${summary.dossierId}/declaration`} newTab icon="document">{m.openDeclaration}</TextLink>),
          row('slip', m.slip, slip && <Slip shown={shown} />),
          ...results.map((result) => row(`result-${result.serial}`, m.results, <TextLink href={`/api/dossiers/${summary.dossierId}/results/${result.serial}`} newTab icon="document">{result.name}</TextLink>)),
          ...results.map((result) => row(`result-signatures-${result.serial}`, m.resultSignatures, <SignaturesOnDemand href={`/api/dossiers/${summary.dossierId}/results/${result.serial}/signatures`} nothing={m.resultUnsigned} />)),
          row('refusal', m.refusal, refusal && `${refusal.reason.vi}: ${refusal.words}`),
          ...peopleRows(shown, m),
          ...placeRows(shown, m),
          row('levies', m.levies, levies && levies.total > 0 ? m.leviesOwed(sayAmount(levies.total, language), sayAmount(levies.owed, language)) : undefined),
          row('handover', m.handover, handover && handover.state !== 'not-due' ? m.handovers[handover.state] : undefined),
        ]}
      />
      <RegisterCard key={`register-${summary.dossierId}`} shown={shown} />
      <CounterPayment key={summary.version} subjectId={summary.dossierId} />
    </Stack>
  )
}
