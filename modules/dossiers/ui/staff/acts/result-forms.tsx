import type { ReactNode } from 'react'
import { DateInput } from '../../../../../design-system/components/date-field.tsx'
import { Details } from '../../../../../design-system/components/details.tsx'
import { PlainLines, Stack } from '../../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../../design-system/components/notice.tsx'
import { TextArea } from '../../../../../design-system/components/text-area.tsx'
import { TextField } from '../../../../../design-system/components/text-field.tsx'
import { TextLink } from '../../../../../design-system/components/text-link.tsx'
import { MOST_RESULT_LETTERS, showResultDraft } from '../../../contract.ts'
import { ActForm, useActField, WhatHappens, type Act } from './act-form.tsx'
import { useAsked } from './use-asked.ts'
import { useActWords } from './words.ts'

const useResultDraft = ({ summary: { dossierId, version } }: Act['shown']) =>
  useAsked(`${dossierId} ${version} result-draft`, (api) => api(showResultDraft, { params: { dossierId } }))

const SheetLink = (props: { readonly dossierId: string }): ReactNode => {
  const m = useActWords()
  return <p><TextLink href={`/api/desk/dossiers/${props.dossierId}/result-draft/preview`} newTab icon="print">{m.seeDraftSheet}</TextLink></p>
}

export const DraftResultForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const field = useActField('draft-result')
  const answer = useResultDraft(shown)
  if (!answer) return <output>{m.previewing}</output>
  if (!answer.ok) return <Notice tone="warn"><p>{answer.problem.detail}</p></Notice>
  const { title, body, validUntil = '', scope = '', template, basis, kept: isKept } = answer.value
  return (
    <ActForm shown={shown} act="draft-result" button={m.keepDraft}>
      <p>{isKept ? m.draftKept : m.draftBegun(template, basis)}</p>
      <TextField {...field('title', title)} label={m.draftTitle} />
      <TextArea {...field('body', body)} label={m.draftBody} hint={m.draftBodyHint} rows={16} maxLength={MOST_RESULT_LETTERS} />
      <DateInput {...field('validUntil', validUntil)} label={m.resultUntil} hint={m.resultUntilHint} optional />
      <TextField {...field('scope', scope)} label={m.resultScope} optional />
      {isKept ? <SheetLink dossierId={shown.summary.dossierId} /> : null}
    </ActForm>
  )
}

/** The draft as it goes up, or the word that there is none; read before proposing, approving and issuing. */
export const ResultDraftBeside = ({ shown, whenNone }: Pick<Act, 'shown'> & { readonly whenNone?: string }): ReactNode => {
  const m = useActWords()
  const answer = useResultDraft(shown)
  if (!answer?.ok) return null
  if (!answer.value.kept) return whenNone === undefined ? null : <p>{whenNone}</p>
  return (
    <Notice tone="info" title={m.draftOfResult}>
      <Stack gap="s">
        <SheetLink dossierId={shown.summary.dossierId} />
        <Details summary={answer.value.title}><PlainLines text={answer.value.body} /></Details>
        {answer.value.validUntil ? <p>{`${m.resultUntil}: ${answer.value.validUntil.split('-').toReversed().join('/')}`}</p> : null}
        {answer.value.scope ? <p>{`${m.resultScope}: ${answer.value.scope}`}</p> : null}
      </Stack>
    </Notice>
  )
}

export const IssueResultForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const answer = useResultDraft(shown)
  if (answer?.ok && !answer.value.kept) return <p>{m.noDraftToIssue}</p>
  return (
    <ActForm shown={shown} act="issue-result">
      <ResultDraftBeside shown={shown} />
      <WhatHappens lines={[m.issueNumbers, m.issueSigns, m.issueTells]} />
    </ActForm>
  )
}

/** What was attached unsigned; each is opened before it is signed. */
export const SignResultForm = ({ shown }: Act): ReactNode => {
  const m = useActWords()
  const { summary, results } = shown
  return (
    <ActForm shown={shown} act="sign-result">
      <p>{m.signOpenFirst}</p>
      <ul>
        {results.filter(({ unsigned }) => unsigned).map(({ serial, name, number }) => (
          <li key={serial}><TextLink href={`/api/dossiers/${summary.dossierId}/results/${serial}`} newTab icon="document">{number ? `${name} (${number})` : name}</TextLink></li>
        ))}
      </ul>
      <WhatHappens lines={[m.signAsHead, m.signPublishes]} />
    </ActForm>
  )
}
