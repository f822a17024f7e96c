// Thông tư 01/2018/TT-VPCP Điều 10 khoản 1: what every form of Phụ lục says of the unit, the dossier and the people.
import type { DossierCode, DossierId, OfficialId, UnitId } from '../../../kernel/ids.ts'

/** A person or an organisation as a paper names them. `idNumber` is a personal id number or an enterprise code. */
export type PaperParty = {
  readonly name: string
  readonly idNumber?: string
  readonly address?: string
  readonly phone?: string
  readonly email?: string
}

/** The unit that issues: its letterhead and its numbering books. */
export type PaperUnit = {
  readonly id: UnitId
  /** `Trung tâm Phục vụ hành chính công tỉnh`, in capitals in the letterhead. */
  readonly name: string
  /** The agency above it in the letterhead. */
  readonly parentName: string
  /** `centre` numbers its slips n/TTPVHCC, `desk` n/BPTNTKQ. */
  readonly kind: 'centre' | 'desk'
  /** The area the paper is dated at, with or without its kind: `Thành phố Đồng Hới` is printed `Đồng Hới`. */
  readonly place: string
  readonly phone?: string
}

/** The official who answers for a paper. Whoever acts signs: nobody in another's name. */
export type Signer = {
  readonly officialId: OfficialId
  readonly name: string
  /** `Chủ tịch`, `Công chức Bộ phận Một cửa`; printed above the name. */
  readonly post?: string
}

/** The rules the dossier was received under; A prints the forms of 2018, B and C those of 2025. */
export type FormSet = 'A' | 'B' | 'C'

/** What every letter about one dossier says. */
export type LetterFacts = {
  readonly dossierId: DossierId
  /** Absent as long as the dossier has no code. */
  readonly dossierCode?: DossierCode
  readonly ruleSet: FormSet
  readonly unit: PaperUnit
  readonly procedure: { readonly code: string; readonly name: string }
  readonly applicant: PaperParty
  /** In the applicant's words; the name of the procedure when they said nothing else. */
  readonly contentRequested: string
  readonly signer: Signer
  /** Public address of the look-up page for this code; without a code there is nothing to look up. */
  readonly lookUpUrl?: string
}
