// NĐ 45/2020/NĐ-CP Điều 16, 25: once signed it stands in the holder's vault the same second.
import type { PersonId, StoredFileId } from '../../../kernel/ids.ts'
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { DomainEvent, Work } from '../../../platform/work.ts'
import { recordPaper } from '../../documents/index.ts'
import { findOrCreatePerson, parsePersonalIdNumber } from '../../identity/index.ts'
import { isSigningDone } from '../../official-documents/index.ts'
import { getUnit } from '../../organisation/index.ts'
import type { Entry } from '../domain/entry.ts'
import type { Author } from '../domain/evolve.ts'
import type { OldResult } from '../domain/old-result.ts'
import { lockByFile } from '../store/old-result-store.ts'
import { record } from './take-step.ts'

/** Without a number nobody is told apart from a namesake: the result is published, and lies in nobody's vault. */
const holderOf = async (work: Work, { holderName: name, holderIdNumber }: Entry): Promise<PersonId | undefined> => {
  if (holderIdNumber === undefined) return undefined
  const personalIdNumber = parsePersonalIdNumber(holderIdNumber)
  const found = await findOrCreatePerson(work, personalIdNumber ? { kind: 'individual', name, personalIdNumber } : { kind: 'enterprise', name, registrationNumber: holderIdNumber })
  if (found.ok) return found.value.id
  // Written otherwise on the old paper than in the register: the number says whose it is.
  return found.refusal.kind === 'person-name-differs' ? found.refusal.personId : undefined
}

const keepInVault = async (work: Work, result: OldResult, fileId: StoredFileId): Promise<string | undefined> => {
  const { entry } = result
  const holderId = entry && (await holderOf(work, entry))
  if (!entry || !holderId) return undefined
  const kept = await recordPaper(work, {
    kind: 'result',
    holderId,
    name: result.resultName,
    number: entry.number,
    issuer: entry.issuer,
    issuedOn: entry.issuedOn as PlainDate,
    ...(entry.validUntil ? { validUntil: entry.validUntil as PlainDate } : {}),
    ...(entry.scope ? { scope: entry.scope } : {}),
    ...(entry.issuer === (await getUnit(work, result.unitId)).name ? { issuerUnitId: result.unitId } : {}),
    fileId,
    ...(result.scanFileId ? { originalFileId: result.scanFileId } : {}),
    state: 'published',
    origin: 'backlog',
    ...(result.number ? { sourceLabel: result.number } : {}),
    sources: { name: 'typed', number: 'typed', issuer: 'typed', issuedOn: 'typed', ...(entry.validUntil ? { validUntil: 'typed' } : {}), ...(entry.scope ? { scope: 'typed' } : {}) },
  })
  if (!kept.ok) throw new Error(`the vault refused old result ${result.id}: ${kept.refusal.kind}`)
  return kept.value.id
}

const SIGNED: Author = { officialId: '00000000-0000-0000-0000-000000000000' as Author['officialId'], name: 'Hệ thống' }

export const publishOldResult = async (work: Work, result: OldResult, fileId: StoredFileId): Promise<OldResult> => {
  const recordId = await keepInVault(work, result, fileId)
  return record(work, result, { event: { kind: 'published', ...(recordId ? { recordId } : {}) }, by: result.checkedBy ?? SIGNED })
}

/** The last signature was made. */
export const onFileSigned = async (work: Work, event: DomainEvent): Promise<void> => {
  const [fileId, signedFileId] = [String(event['fileId']), String(event['signedFileId'])]
  const result = await lockByFile(work.tx, fileId)
  if (result?.state === 'signed' && (await isSigningDone(work, fileId as StoredFileId))) await publishOldResult(work, result, signedFileId as StoredFileId)
}
