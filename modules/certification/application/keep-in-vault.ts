// Nghị định 45/2020/NĐ-CP Điều 10, 16: an electronic certified copy stands in the store of whoever asked for it and serves instead of the original.
import type { PersonId, StoredFileId } from '../../../kernel/ids.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Work } from '../../../platform/work.ts'
import { recordPaper } from '../../documents/index.ts'
import { findOrCreatePerson, parsePersonalIdNumber } from '../../identity/index.ts'
import type { Certified, CopyOfOriginal, CopyRequest, Requester } from '../domain/certified-copy.ts'

/** Without a number nobody is told apart from a namesake. */
const holderOf = async (work: Work, { personId, name, idNumber }: Requester): Promise<PersonId | undefined> => {
  const personalIdNumber = idNumber === undefined ? undefined : parsePersonalIdNumber(idNumber)
  if (personId !== undefined || personalIdNumber === undefined) return personId
  const found = await findOrCreatePerson(work, { kind: 'individual', name, personalIdNumber })
  if (found.ok) return found.value.id
  return found.refusal.kind === 'person-name-differs' ? found.refusal.personId : undefined
}

/** A dossier's copy is its result and is kept as one; a copy on paper alone is in nobody's vault. */
export const keepCopyInVault = async (work: Work, request: CopyRequest, { copy, certified, signedFileId }: { readonly copy: CopyOfOriginal; readonly certified: Certified; readonly signedFileId: StoredFileId }): Promise<void> => {
  if (request.dossierId !== undefined) return
  const holderId = await holderOf(work, request.requester)
  if (holderId === undefined) return
  const { name, number, issuer, issuedOn, validUntil } = copy.original
  const kept = await recordPaper(work, {
    kind: 'component',
    holderId,
    name,
    ...(number ? { number } : {}),
    ...(issuer ? { issuer } : {}),
    ...(issuedOn ? { issuedOn } : {}),
    // A copy of what had run out proves no more than its original: it begins no later than that ended.
    validFrom: validUntil !== undefined && validUntil < plainDateAt(certified.at) ? validUntil : plainDateAt(certified.at),
    ...(validUntil ? { validUntil } : {}),
    signer: certified.signerName,
    fileId: signedFileId,
    originalFileId: copy.scanFileId,
    state: 'published',
    origin: 'certified-copy',
    sourceLabel: certified.number,
    sources: { name: 'typed', ...(number ? { number: 'typed' } : {}), ...(issuer ? { issuer: 'typed' } : {}), ...(issuedOn ? { issuedOn: 'typed' } : {}), ...(validUntil ? { validUntil: 'typed' } : {}), validFrom: 'issued', signer: 'signature' },
  })
  if (!kept.ok) throw new Error(`the vault refused a certified copy: ${kept.refusal.kind}`)
}
