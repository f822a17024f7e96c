import type { ReactNode } from 'react'
import { Form, redirect, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router'
import { Button, ButtonLink, ButtonRow } from '../../../../design-system/components/button.tsx'
import { Card } from '../../../../design-system/components/card.tsx'
import { Details } from '../../../../design-system/components/details.tsx'
import { Code, Row, Section, Stack } from '../../../../design-system/components/layout.tsx'
import { Notice } from '../../../../design-system/components/notice.tsx'
import { PageHeader } from '../../../../design-system/components/page-header.tsx'
import { SummaryList } from '../../../../design-system/components/summary-list.tsx'
import { Tag } from '../../../../design-system/components/tag.tsx'
import { TextLink } from '../../../../design-system/components/text-link.tsx'
import { Timeline } from '../../../../design-system/components/timeline.tsx'
import type { AnswerOf } from '../../../../platform/web/contract.ts'
import { endForm, failForm, FormKey, readForm, useFailedForm } from '../../../../platform/web/form.ts'
import { apiOf, sendToSignIn, valueOf } from '../../../../platform/web/loader.ts'
import { forgetMyPaper, revokePaperShare, showMyPaper } from '../../contract-vault.ts'
import { sayDay, sayMoment, sayPurpose, sayValidity, standingTone, useVaultWords, VAULT_PATH, type VaultWords } from './words.ts'

type Shown = AnswerOf<typeof showMyPaper>

export const loadPaper = async (args: LoaderFunctionArgs) => {
  sendToSignIn(args)
  const before = new URL(args.request.url).searchParams.get('before')
  return valueOf(await apiOf(args)(showMyPaper, { params: { recordId: args.params['recordId'] ?? '' }, query: before ? { readingsBefore: before } : {} }))
}

export const paperAction = async (args: ActionFunctionArgs) => {
  sendToSignIn(args)
  const sent = await readForm(args.request)
  const recordId = args.params['recordId'] ?? ''
  const [dossierId = '', shareId = ''] = (sent.text('revoke') ?? '').split('|')
  if (shareId !== '') {
    const answer = await apiOf(args)(revokePaperShare, { params: { dossierId, shareId }, idempotencyKey: sent.idempotencyKey })
    return endForm(answer, sent, () => `${VAULT_PATH}/${recordId}`)
  }
  const answer = await apiOf(args)(forgetMyPaper, { params: { recordId }, idempotencyKey: sent.idempotencyKey })
  return answer.ok ? redirect(VAULT_PATH, 303) : failForm(answer.problem, sent)
}

const Facts = ({ paper, sources, file }: Pick<Shown, 'paper' | 'sources' | 'file'>): ReactNode => {
  const m = useVaultWords()
  const row = (key: string, label: string, value: ReactNode) => value !== undefined && { key, label, value }
  /** With who says so behind it. */
  const said = (value: ReactNode, source: keyof VaultWords['sources'] | undefined) => (value === undefined || source === undefined ? value : <>{value} <span className="mc-hint">({m.sources[source]})</span></>)
  return (
    <SummaryList
      rows={[
        row('number', m.number, said(paper.number, sources.number)),
        row('named', m.named, said(paper.holderName, sources.holderName)),
        row('issuer', m.issuer, said(paper.issuer, sources.issuer)),
        row('issued', m.issuedOn, said(paper.issuedOn && sayDay(paper.issuedOn), sources.issuedOn)),
        (paper.kind === 'result' || paper.validUntil !== undefined) && row('validity', m.validity, said(sayValidity(paper, m), sources.validUntil ?? sources.validFrom)),
        row('scope', m.scope, said(paper.scope, sources.scope)),
        row('signer', m.signer, said(paper.signer, sources.signer)),
        row('source', m.source, paper.sourceLabel && (paper.sourceDossierId ? <TextLink to={`/ho-so/${encodeURIComponent(paper.sourceLabel)}`}>{m.fromDossier(paper.sourceLabel)}</TextLink> : paper.sourceLabel)),
        row('recorded', m.recordedAt, sayMoment(paper.recordedAt)),
        row('hash', m.hash, <Code>{paper.sha256}</Code>),
        row('file', m.open, file.closed === undefined ? <TextLink href={`/api/my/papers/${paper.recordId}/file`} newTab icon="document">{file.fileName}</TextLink> : file.fileName),
      ]}
    />
  )
}

const QR_SIZE = 300

const Proof = ({ proof }: { readonly proof: NonNullable<Shown['proof']> }): ReactNode => {
  const m = useVaultWords()
  return (
    <Card title={m.proof}>
      <Stack>
        <p>{m.proofLead}</p>
        <img className="mc-qr" src={`data:image/svg+xml,${encodeURIComponent(proof.svg)}`} alt={m.proofAlt} width={QR_SIZE} height={QR_SIZE} />
        <p><TextLink href={proof.address} newTab>{m.proofLink}</TextLink></p>
      </Stack>
    </Card>
  )
}

/** Whoever is no person signed in: a representative, the national portal, or an official whose name was not kept. */
const sayReader = (purpose: string, m: VaultWords): string => {
  if (purpose === 'national-portal') return m.portal
  return purpose === 'represented-paper' ? m.representative : m.someone
}

const Readings = ({ readings, earlierReadings }: Pick<Shown, 'readings' | 'earlierReadings'>): ReactNode => {
  const m = useVaultWords()
  const entries = readings.map(({ at, officialName, unitName, purpose, dossierId, times }, index) => ({
    key: `${at} ${index}`,
    when: sayMoment(at),
    dateTime: at,
    title: [officialName ?? sayReader(purpose, m), unitName].filter(Boolean).join(' – '),
    text: (
      <>
        {[sayPurpose(purpose, m), times > 1 ? m.times(String(times)) : undefined].filter(Boolean).join(' · ')}
        {dossierId === undefined ? null : <> · <TextLink to={`/ho-so/${dossierId}`}>{m.forDossier}</TextLink></>}
      </>
    ),
  }))
  return (
    <Section title={m.readings} lead={m.readingsLead}>
      {entries.length === 0 ? <p>{m.noReadings}</p> : <Timeline label={m.readings} entries={entries} />}
      {earlierReadings ? <p><ButtonLink kind="quiet" to={`?before=${earlierReadings}`}>{m.earlierReadings}</ButtonLink></p> : null}
    </Section>
  )
}

const Uses = ({ uses }: Pick<Shown, 'uses'>): ReactNode => {
  const m = useVaultWords()
  return (
    <Section title={m.uses}>
      {uses.length === 0 ? <p>{m.noUses}</p> : <SummaryList rows={uses.map(({ at, dossierId, label }) => ({ key: `${dossierId} ${at}`, label: m.usedAt(sayMoment(at)), value: <TextLink to={`/ho-so/${dossierId}`}>{label}</TextLink> }))} />}
    </Section>
  )
}

const sayShare = ({ untilAt, revokedAt }: Shown['shares'][number], isOver: boolean, m: VaultWords): string => {
  if (revokedAt !== undefined) return m.shareRevoked(sayMoment(revokedAt))
  return isOver ? m.shareEnded : m.sharedUntil(sayMoment(untilAt))
}

const Shares = ({ shares }: Pick<Shown, 'shares'>): ReactNode => {
  const m = useVaultWords()
  return (
    <Section title={m.shares} lead={m.shareHow}>
      {shares.length === 0 ? <p>{m.noShares}</p> : (
        <Stack gap="s">
          {shares.map((share) => (
            <Row key={share.shareId} spread>
              <span><TextLink to={`/ho-so/${share.dossierId}`}>{share.label}</TextLink> · {sayShare(share, share.ended, m)}</span>
              {share.ended ? null : (
                <Form method="post">
                  <FormKey />
                  <Button size="s" name="revoke" value={`${share.dossierId}|${share.shareId}`} label={m.revokeNamed(share.label)}>{m.revoke}</Button>
                </Form>
              )}
            </Row>
          ))}
        </Stack>
      )}
    </Section>
  )
}

const Forget = (): ReactNode => {
  const m = useVaultWords()
  return (
    <Details summary={m.forget} boxed>
      <p>{m.forgetLead}</p>
      <Form method="post">
        <FormKey />
        <ButtonRow><Button kind="danger">{m.forget}</Button></ButtonRow>
      </Form>
    </Details>
  )
}

/** One paper: what it says, until when, its proof for others, where it was used, who read it. */
export const PaperPage = (): ReactNode => {
  const m = useVaultWords()
  const { paper, holder, sources, file, proof, readings, earlierReadings, uses, shares, mayForget } = useLoaderData<typeof loadPaper>()
  const failed = useFailedForm()
  return (
    <div className="mc-wide mc-page">
      <PageHeader title={paper.name} caption={holder ? m.titleOf(holder.name) : m.title} hasError={failed !== undefined} tags={<Row gap="s"><Tag tone={standingTone(paper.standing)}>{m.standing[paper.standing]}</Tag><Tag>{m.origin[paper.origin]}</Tag></Row>} />
      <Stack gap="l">
        {failed ? <Notice tone="bad" live><p>{failed.problem.detail}</p></Notice> : null}
        {paper.standing === 'withdrawn' ? <Notice tone="warn"><p>{m.withdrawnText}</p></Notice> : null}
        {file.closed === undefined ? null : <Notice tone="warn"><p>{m.closed[file.closed]}</p></Notice>}
        <Facts paper={paper} sources={sources} file={file} />
        {proof ? <Proof proof={proof} /> : null}
        <Readings readings={readings} {...(earlierReadings ? { earlierReadings } : {})} />
        <Uses uses={uses} />
        <Shares shares={shares} />
        {mayForget ? <Forget /> : null}
        <p><ButtonLink kind="quiet" to={holder ? `${VAULT_PATH}?cua=${holder.personId}` : VAULT_PATH}>{m.back}</ButtonLink></p>
      </Stack>
    </div>
  )
}
