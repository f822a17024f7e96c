import type { StoredFileId } from '../../../kernel/ids.ts'
import { ok, type Outcome } from '../../../kernel/outcome.ts'
import type { Work } from '../../../platform/work.ts'
import { valuesOfFiles } from '../../documents/index.ts'
import type { AnswerRecord } from '../../forms/index.ts'
import { signedVersionsOf } from '../../official-documents/index.ts'
import { getVersion } from '../../procedures/index.ts'
import { claimsOf, type Claim, type ClaimCheck } from '../domain/claims.ts'
import type { Dossier } from '../domain/dossier.ts'
import type { DossierRefusal } from '../domain/refusal.ts'
import { listClaimChecks } from '../store/claim-check-store.ts'
import { listAnswers } from '../store/dossier-store.ts'
import { readDossier } from './show-dossier.ts'

/** From the answers as frozen, the papers as handed in, the conditions of the version it was filed under. */
export const readClaims = async (work: Work, { id, components, procedure }: Dossier): Promise<readonly Claim[]> => {
  const { conditions } = await getVersion(work, procedure.versionId)
  const forms = (await listAnswers(work.tx, id)).map(({ revision, record }) => {
    const { formRef, pages } = record as AnswerRecord
    return { revision, formRef, pages }
  })
  return claimsOf({ forms, components, ...(conditions === undefined ? {} : { conditions }) })
}

const checkView = ({ actor }: Work, check: ClaimCheck | undefined) => {
  if (!check) return {}
  const { claim: _, officialId, ...shown } = check
  return { check: { ...shown, mine: actor.kind === 'staff' && actor.officialId === officialId } }
}

/** A dossier names a copy as it was made; the vault keeps it as it was signed since. */
const saidOf = async (work: Work, fileIds: readonly StoredFileId[]) => {
  const signed = await signedVersionsOf(work, fileIds)
  const said = new Map((await valuesOfFiles(work, [...fileIds, ...signed.values()])).map((paper) => [paper.fileId, paper]))
  return [...new Set(fileIds)].flatMap((fileId) => {
    const paper = said.get(signed.get(fileId) ?? fileId) ?? said.get(fileId)
    return paper ? [{ ...paper, fileId }] : []
  })
}

export const listClaims = async (work: Work, dossierId: string) => {
  const read = await readDossier(work, dossierId)
  if (!read.ok) return read
  const { dossier } = read.value
  const checks = new Map((await listClaimChecks(work.tx, dossier.id)).map((check) => [check.claim, check]))
  const claims = (await readClaims(work, dossier)).map((claim) => ({ ...claim, ...checkView(work, checks.get(claim.key)) }))
  const papers = await saidOf(work, claims.flatMap(({ files }) => files.map(({ fileId }) => fileId)))
  return ok({ claims, papers }) satisfies Outcome<unknown, DossierRefusal>
}
