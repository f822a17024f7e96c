// QĐ 766/QĐ-TTg indicator 1.4, NĐ 61/2018 article 25: every dossier is told to the national portal, in order, from the outbox.
import { appendMessage } from '../../../platform/outbox/append-message.ts'
import type { Work } from '../../../platform/work.ts'
import { standingResultsOf, type Dossier, type Holder } from '../domain/dossier.ts'
import type { Levies, Supplement } from '../domain/dossier-parts.ts'
import { NATIONAL_STATUS } from '../domain/national-status.ts'
import type { Reused, ReusedFrom } from '../domain/reused.ts'

export const NATIONAL_PORTAL = 'national-portal'

const changed = (one: unknown, other: unknown): boolean => one !== other && JSON.stringify(one) !== JSON.stringify(other)

const differs = (before: Dossier | undefined, after: Dossier): boolean =>
  before?.code === undefined ||
  NATIONAL_STATUS[before.state] !== NATIONAL_STATUS[after.state] ||
  before.dueAt !== after.dueAt ||
  standingResultsOf(before).length !== standingResultsOf(after).length ||
  before.holder?.unitId !== after.holder?.unitId ||
  changed(before.levies, after.levies) ||
  changed(before.supplement, after.supplement)

/** The dossier as of one version, in our own words; integrations turn it into the receiver's. */
export type OutwardDossier = ReturnType<typeof bodyOf>

/** `code`: kind of a result out of the national store. */
const reuseOf = (reused: Reused): { readonly from: ReusedFrom; readonly recordId?: string; readonly register?: string; readonly code?: string } => {
  if (reused.from === 'state') return { from: reused.from, register: reused.register }
  return reused.from === 'national' ? { from: reused.from, code: reused.code } : { from: reused.from, recordId: reused.recordId }
}

/** `versionId` and `caseKey` find the codes the catalogue gives to components and results; messages older than them carry none. */
const procedureOf = ({ procedure: { code, name, versionId, caseKey } }: Dossier): { readonly code: string; readonly name: string; readonly versionId?: string; readonly caseKey?: string } => ({ code, name, versionId, ...(caseKey ? { caseKey } : {}) })

/** What is left of all lines; messages older than it carry none. */
const totalOf = ({ total }: Levies): { readonly total?: number } => ({ total })

const leviesOf = (levies: Levies) => ({
  lines: levies.lines.map(({ kind, amount, note, exemption }) => ({ kind, ...(amount === undefined ? {} : { amount }), ...(note ? { note } : {}), ...(exemption ? { exemption } : {}) })),
  ...totalOf(levies),
  paid: levies.paid.map(({ amount, method }) => ({ amount, ...(method ? { method } : {}) })),
})

const supplementOf = ({ stage, requestedAt, requestedBy, items, answerBy, given, acceptedAt }: Supplement) => ({
  stage, requestedAt, requestedBy,
  items: items.map((item): { readonly wrong: string; readonly name?: string; readonly question?: string } => ({ wrong: item.wrong, ...(item.kind === 'component' ? { name: item.name } : item.kind === 'answer' ? { question: item.question } : {}) })),
  ...(answerBy ? { answerBy } : {}), ...(given ? { givenAt: given.at, givenBy: given.by } : {}), ...(acceptedAt ? { acceptedAt } : {}),
})

/** Whoever files online signed in at the identity provider; messages older than it do not say. */
const accountOf = ({ channel, assisted, submitter }: Dossier): { readonly accountVerified?: boolean } => ({ accountVerified: channel === 'online' && !assisted && submitter.personId !== undefined })

/** What the step is called where the graph names it; messages older than it carry none. */
const holderOf = ({ holder }: Dossier): { readonly unitId: Holder['unitId']; readonly officialName: string | undefined; readonly since: Holder['since']; readonly step?: string } | undefined =>
  holder && { unitId: holder.unitId, officialName: holder.assigneeName, since: holder.since, ...(holder.name ? { step: holder.name.vi } : {}) }

const bodyOf = (dossier: Dossier) => ({
  dossierId: dossier.id,
  version: dossier.version,
  code: dossier.code,
  status: NATIONAL_STATUS[dossier.state],
  procedure: procedureOf(dossier),
  channel: dossier.channel,
  assisted: dossier.assisted,
  applicant: dossier.applicant,
  contentRequested: dossier.contentRequested,
  resultBy: dossier.resultBy,
  receivingUnitId: dossier.receivingUnitId,
  resolvingUnitId: dossier.resolvingUnitId,
  holder: holderOf(dossier),
  ...accountOf(dossier),
  submittedAt: dossier.submittedAt,
  acceptedAt: dossier.acceptance?.at,
  dueAt: dossier.dueAt,
  finishedAt: dossier.finishedAt,
  returnedAt: dossier.returnedAt,
  components: dossier.components.map(({ key, name, originals, copies, files, digitised, reused = [] }) => ({
    key, name, originals, copies, fileIds: files.map((file) => file.fileId),
    ...(digitised ? { digitised } : {}),
    ...(reused.length > 0 ? { reused: true as const, reusedFrom: reused.map(reuseOf) } : {}),
  })),
  ...(dossier.levies ? { levies: leviesOf(dossier.levies) } : {}),
  ...(dossier.supplement && !dossier.supplement.undone ? { supplement: supplementOf(dossier.supplement) } : {}),
  results: standingResultsOf(dossier).map(({ name, number, fileId, issuedAt, validUntil, scope }) => ({
    name, number, fileId, issuedAt, ...(validUntil ? { validUntil } : {}), ...(scope ? { scope } : {}),
  })),
})

/**
 * One message per command that changed what the portal knows, at the dossier's version. A dossier is told from its
 * acceptance on: before, it has no code, and the portal knows dossiers by code only.
 */
export const tellOutside = async (work: Work, before: Dossier | undefined, after: Dossier): Promise<void> => {
  if (after.code === undefined || !differs(before, after)) return
  await appendMessage(work, { subjectId: after.id, receiver: NATIONAL_PORTAL, position: after.version, type: 'dossier-changed', body: bodyOf(after) })
}
