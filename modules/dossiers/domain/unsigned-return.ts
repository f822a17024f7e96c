// NĐ 45/2020/NĐ-CP article 15, NĐ 61/2018 article 20, plan 276/QĐ-UBND III.3: who is given a paper result is given it electronically too, and that one is signed.
import { standingResultsOf, unsignedResultsOf, type Dossier, type IssuedResult } from './dossier.ts'
import type { DossierRefusal } from './refusal.ts'
import { namesOf } from './sign-results.ts'

/** When a result goes out although its electronic form is not signed yet; it stays in the list of the head until it is. */
export type UnsignedReturn = {
  readonly when: 'no-certificate' | 'at-once'
  /** Absent: for every procedure. */
  readonly procedures?: readonly string[]
  readonly basis: string
  /** `practice` and `own` are not law. */
  readonly source: 'law' | 'practice' | 'own'
}

export const UNSIGNED_RETURNS: readonly UnsignedReturn[] = [
  {
    when: 'no-certificate', source: 'own',
    basis: 'NĐ 30/2020/NĐ-CP Điều 13: ký bằng chứng thư số được cấp; nơi lãnh đạo chưa có chứng thư thì người dân không phải chờ việc của cơ quan (NĐ 61/2018/NĐ-CP Điều 20: trả đúng hẹn)',
  },
  { when: 'at-once', source: 'law', basis: 'NĐ 61/2018/NĐ-CP Điều 17 khoản 4: trả ngay trong lúc người dân chờ, cập nhật hệ thống sau' },
]

export const unsignedReturnOf = (dossier: Dossier, { certified }: { readonly certified: boolean }, rules = UNSIGNED_RETURNS): UnsignedReturn | undefined =>
  rules.find(({ when, procedures }) => (procedures?.includes(dossier.procedure.code) ?? true) && (when === 'at-once' ? dossier.acceptance?.immediate === true : !certified))

/** `certified`: somebody at the deciding unit could sign. `stopped`: files whose signature was ordered, and is made by nobody any more. */
export type UnsignedFacts = { readonly certified: boolean; readonly stopped: ReadonlySet<string> }

export const unsignedRefusal = (dossier: Dossier, { certified, stopped }: UnsignedFacts): DossierRefusal | undefined => {
  if (unsignedReturnOf(dossier, { certified })) return undefined
  const because = (kind: 'result-unsigned' | 'result-signing-stopped', results: readonly IssuedResult[]): DossierRefusal | undefined =>
    results.length === 0 ? undefined : { kind, code: dossier.code ?? '', names: namesOf(results) }
  return because('result-unsigned', unsignedResultsOf(dossier)) ?? because('result-signing-stopped', standingResultsOf(dossier).filter(({ fileId }) => stopped.has(fileId)))
}
