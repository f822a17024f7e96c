// Thông tư 01/2023/TT-VPCP Điều 8; Nghị định 30/2020/NĐ-CP Phụ lục I: the official who compared a scan with its paper signs it, at the upper right of the first page.
import type { StoredFileId, UnitId } from '../../../kernel/ids.ts'
import type { Work } from '../../../platform/work.ts'
import type { PaperSubject } from '../domain/issued-document.ts'
import { FIELD_OF_ROLE } from '../domain/signing-order.ts'
import { orderSignatures } from './order-signatures.ts'

/** Where such a signature is seen; in points. */
export const COPY_SIGN_PLACE = { name: FIELD_OF_ROLE.signer, label: 'Chữ ký của người số hóa, xác nhận bản sao đúng với bản giấy', width: 205, height: 44 } as const

export type CopiesToSign = { readonly subjectId: string; readonly unitId: UnitId; readonly copies: readonly { readonly fileId: StoredFileId; readonly title: string }[] }

/** Orders a signature for each copy; made right after the commit. False where whoever acts has no certificate: nothing is ordered. */
export const signCopies = async (work: Work, { subjectId, unitId, copies }: CopiesToSign): Promise<boolean> => {
  const { actor } = work
  if (actor.kind !== 'staff') throw new Error('only officials sign copies as true')
  const signer = { officialId: actor.officialId, name: actor.fullName }
  let isSigned = true
  for (const { fileId, title } of copies)
    isSigned = (await orderSignatures(work, { subjectId: subjectId as PaperSubject, fileId, unitId, title, signer, sealed: false, heading: 'BẢN SAO ĐÚNG VỚI BẢN GIẤY' })) && isSigned
  return isSigned
}
