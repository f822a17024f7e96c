// NĐ 45/2020 Đ4, NĐ 104/2022 Đ14, Luật Căn cước 2023 Đ9-11: papers nobody needs to bring when a register answers what they would prove.
import { fold } from '../../../../kernel/vietnamese-text.ts'
import { PURPOSES, type LookUpPurpose } from './purposes.ts'
import type { RegisterName } from './register.ts'

/** `says`: all of these stand in the paper's folded name; `never`: none of these. */
type Rule = { readonly purpose: LookUpPurpose; readonly says: readonly (readonly string[])[]; readonly never: readonly string[]; readonly basis: string }

const RULES: readonly Rule[] = [
  {
    purpose: 'check-residence',
    says: [['chung minh', 'cu tru'], ['xac nhan', 'cu tru'], ['so ho khau'], ['thong bao so dinh danh']],
    never: ['nuoc ngoai', 'thay doi noi cu tru', 'cho o hop phap'],
    basis: 'NĐ 104/2022/NĐ-CP Điều 14 khoản 2',
  },
  {
    purpose: 'check-marriage',
    says: [['xac nhan', 'tinh trang hon nhan']],
    never: ['nuoc ngoai', 'to khai'],
    basis: 'Luật Căn cước 2023 Điều 9; NĐ 104/2022/NĐ-CP Điều 14',
  },
  {
    purpose: 'check-kinship',
    says: [['chung minh', 'quan he nhan than'], ['chung minh', 'quan he gia dinh']],
    never: ['nuoc ngoai'],
    basis: 'Luật Căn cước 2023 Điều 9; NĐ 104/2022/NĐ-CP Điều 14',
  },
  {
    purpose: 'check-enterprise',
    says: [['giay chung nhan dang ky doanh nghiep'], ['giay chung nhan dang ky kinh doanh']],
    never: ['de nghi', 'ho kinh doanh', 'hop tac xa', 'nuoc ngoai', 'ban chinh', 'thay doi'],
    basis: 'Luật Doanh nghiệp 2020 Điều 8, Điều 33; NĐ 45/2020/NĐ-CP Điều 4',
  },
]

export type StateDataRule = { readonly register: RegisterName; readonly purpose: LookUpPurpose; readonly basis: string }

/** The register that answers what this paper would prove; undefined: the paper is asked for as ever. */
export const stateDataRuleOf = (componentName: string): StateDataRule | undefined => {
  const name = fold(componentName)
  const rule = RULES.find(({ says, never }) => says.some((words) => words.every((word) => name.includes(word))) && !never.some((word) => name.includes(word)))
  return rule && { register: PURPOSES[rule.purpose].register, purpose: rule.purpose, basis: rule.basis }
}
