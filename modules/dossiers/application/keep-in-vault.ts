// NĐ 45/2020/NĐ-CP articles 15-16: the moment a result is issued it stands in the holder's vault; what was handed in and accepted need not be brought again.
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { changeRecord, digitisedValues, publishRecord, readPaperName, recordPapers, recordsOfDossier, withdrawRecord, type RecordPaper } from '../../documents/index.ts'
import { isSigningAwaited, signedVersionOf, signedVersionsOf, standAgain, withdrawFiles } from '../../official-documents/index.ts'
import { getUnit } from '../../organisation/index.ts'
import { componentsForCase, getVersion } from '../../procedures/index.ts'
import { isDeclaration } from '../domain/declaration.ts'
import { standingResultsOf, type Dossier, type DossierComponent, type IssuedResult } from '../domain/dossier.ts'
import type { DossierEvent } from '../domain/event.ts'
import { reasonWords } from './issue-letters.ts'

type Kept = { readonly before: Dossier | undefined; readonly after: Dossier }

const sourceOf = ({ id, code }: Dossier) => ({ sourceDossierId: id, ...(code ? { sourceLabel: code } : {}) })

/** A certified copy is worth what its original is: its own name says of which. */
const isCopyOfSomething = ({ name }: IssuedResult): boolean => readPaperName(name).form === 'certified'

/** A result is kept under the name the procedure gives it where it gives one only; officials word their drafts freely. */
const resultPaper = async (work: Work, dossier: Dossier, result: IssuedResult): Promise<readonly RecordPaper[]> => {
  const { applicant, resolvingUnitId } = dossier
  if (!applicant.personId) return []
  const { results } = await getVersion(work, dossier.procedure.versionId)
  const named = results.find(({ name }) => name === result.name) ?? (results.length === 1 && !isCopyOfSomething(result) ? results[0] : undefined)
  const issuedOn = plainDateAt(result.issuedAt)
  // A certified copy may be of a paper that has run out.
  const validFrom = result.validUntil !== undefined && result.validUntil < issuedOn ? result.validUntil : issuedOn
  const { name: issuer } = await getUnit(work, resolvingUnitId)
  // Issued once more it may be signed already; what waits for its signature is published by it (`on-file-signed.ts`).
  const signedFileId = await signedVersionOf(work, result.fileId)
  const state = result.unsigned || (await isSigningAwaited(work, result.fileId)) ? ('checked' as const) : ('published' as const)
  return [
    {
      kind: 'result', holderId: applicant.personId, name: named?.name ?? result.name, ...(named?.code ? { typeCode: named.code } : {}), ...(result.number ? { number: result.number } : {}),
      issuer, issuerUnitId: resolvingUnitId, issuedOn, validFrom, ...(result.validUntil ? { validUntil: result.validUntil } : {}), ...(result.scope ? { scope: result.scope } : {}), ...(result.signedBy ? { signer: result.signedBy } : {}), fileId: signedFileId, ...(signedFileId === result.fileId ? {} : { originalFileId: result.fileId }), state, origin: 'dossier-result', ...sourceOf(dossier),
      sources: { name: 'issued', issuer: 'issued', issuedOn: 'issued', validFrom: 'issued', ...(result.number ? { number: 'issued' } : {}), ...(result.validUntil ? { validUntil: 'typed' } : {}), ...(result.scope ? { scope: 'typed' } : {}), ...(result.signedBy ? { signer: 'signature' } : {}) },
    },
  ]
}

/** What was digitised says more of itself than its name, and is kept in its signed form. */
const withWhatWasRead = async (work: Work, papers: readonly RecordPaper[]): Promise<readonly RecordPaper[]> => {
  const fileIds = papers.map(({ fileId }) => fileId)
  const read = await digitisedValues(work, fileIds)
  if (read.size === 0) return papers
  const signed = await signedVersionsOf(work, fileIds)
  return papers.map((paper) => {
    const known = read.get(paper.fileId)
    if (known === undefined) return paper
    const { values, sources, originalFileId } = known
    return { ...paper, ...values, fileId: signed.get(paper.fileId) ?? paper.fileId, origin: 'scan', sources: { ...paper.sources, ...sources }, ...(originalFileId === undefined ? {} : { originalFileId }) }
  })
}

/** Files of what the procedure asks for by name; its own declaration says something new each time. */
const componentPapers = async (work: Work, dossier: Dossier, components: readonly DossierComponent[]): Promise<readonly RecordPaper[]> => {
  const holderId = dossier.applicant.personId
  if (!holderId) return []
  const specs = new Map(componentsForCase(await getVersion(work, dossier.procedure.versionId), dossier.procedure.caseKey).map((spec) => [spec.key, spec]))
  const papers = components.flatMap(({ key, name, files, reused = [] }): readonly RecordPaper[] => {
    const spec = specs.get(key ?? '')
    if (!spec || isDeclaration(spec)) return []
    // What came out of a vault stands in it already.
    const inVault = new Set(reused.flatMap((each) => (each.from === 'state' ? [] : [each.fileId])))
    return files.filter(({ fileId }) => !inVault.has(fileId)).map(({ fileId }): RecordPaper => ({
      kind: 'component', holderId, name, ...(spec.code ? { typeCode: spec.code } : {}), fileId, state: 'published', origin: 'dossier-component', ...sourceOf(dossier), sources: { name: 'issued' },
    }))
  })
  // Only at a counter, or beside papers that are there, is anything digitised.
  const isDigitised = dossier.channel !== 'online' || dossier.assisted || components.some(({ digitised }) => digitised)
  return papers.length === 0 || !isDigitised ? papers : withWhatWasRead(work, papers)
}

const keep = async (work: Work, papers: readonly RecordPaper[]): Promise<void> => {
  if (papers.length === 0) return
  const recorded = await recordPapers(work, papers)
  if (!recorded.ok) throw new Error(`the vault refused a paper of a dossier: ${recorded.refusal.kind}`)
}

/** What an undone act had issued, or its office withdrew, is withdrawn; signed by nobody, offered nowhere any more. */
const withdrawUndone = async (work: Work, { before, after }: Kept, reason: string): Promise<void> => {
  const standing = new Set(standingResultsOf(after).map(({ fileId }) => fileId))
  const undone = new Set(before ? standingResultsOf(before).map(({ fileId }) => fileId).filter((fileId) => !standing.has(fileId)) : [])
  if (undone.size === 0) return
  await withdrawFiles(work, { subjectId: after.id, fileIds: [...undone], reason })
  for (const { id, holderId, fileId, originalFileId, state } of await recordsOfDossier(work, after.id)) {
    if ((state !== 'published' && state !== 'checked') || !undone.has(originalFileId ?? fileId)) continue
    const withdrawn = await withdrawRecord(work, { holderId, recordId: id, reason })
    if (!withdrawn.ok) throw new Error(`the vault does not give back a paper: ${withdrawn.refusal.kind}`)
  }
}

/** What waited for the check of its signatures stands in the vault from now on, with whoever signed it. */
const publishFound = async (work: Work, { id, results }: Dossier, { serial, signedBy }: Extract<DossierEvent, { readonly type: 'ResultFoundSigned' }>): Promise<void> => {
  const fileId = results.find((result) => result.serial === serial)?.fileId
  for (const record of await recordsOfDossier(work, id)) {
    if (record.state !== 'checked' || record.fileId !== fileId) continue
    const of = { holderId: record.holderId, recordId: record.id }
    const changed = await changeRecord(work, { ...of, values: { signer: signedBy }, sources: { signer: 'signature' } })
    const published = changed.ok ? await publishRecord(work, of) : changed
    if (!published.ok) throw new Error(`the vault does not publish a result that was found signed: ${published.refusal.kind}`)
  }
}

/** Runs with the events of every act, in its transaction. */
export const keepInVault = async (work: Work, events: readonly DossierEvent[], { before, after }: Kept): Promise<void> => {
  for (const event of events) {
    if (event.type === 'DossierAccepted') await keep(work, await componentPapers(work, after, after.components))
    if (event.type === 'ComponentsDigitised' && after.acceptance) await keep(work, await componentPapers(work, after, after.components.slice(-event.components.length)))
    if (event.type === 'SupplementAccepted') await keep(work, await componentPapers(work, after, after.components.filter(({ revision }) => revision !== undefined)))
    if (event.type === 'ResultFoundSigned') await publishFound(work, after, event)
    if (event.type === 'StepUndone') await withdrawUndone(work, { before, after }, event.reason)
    if (event.type === 'ResultWithdrawn') await withdrawUndone(work, { before, after }, reasonWords(event.accounting))
    if (event.type !== 'ResultIssued') continue
    if (after.results.some(({ fileId, undone }) => undone && fileId === event.fileId)) await standAgain(work, event.fileId)
    const issued = after.results.find(({ fileId, undone }) => fileId === event.fileId && !undone)
    if (issued) await keep(work, await resultPaper(work, after, issued))
  }
}
