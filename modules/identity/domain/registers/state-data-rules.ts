// NĐ 45/2020 Đ4, NĐ 104/2022 Đ14, Luật Căn cước 2023 Đ9-11: papers nobody needs to bring when a register answers what they would prove.
import { isOnePaperNamed } from '../../../../kernel/one-paper.ts'
import { PURPOSES, type LookUpPurpose } from './purposes.ts'
import type { RegisterName } from './register.ts'

/** `begins`: the paper's folded name begins so; what follows may only say in which form it comes, or that it is the holder's, or what is `aside`. */
type Rule = { readonly purpose: LookUpPurpose; readonly begins: RegExp; readonly aside?: RegExp; readonly basis: string }

const COPY = String.raw`(?:(?:\d{1,2} )?ban (?:sao|chup)(?: (?:co |duoc )?chung thuc)?:? )?`
const begins = (names: string): RegExp => new RegExp(`^${COPY}(?:${names})(?![a-z0-9])`)

/** NĐ 104/2022 Đ14.2: sheets of civil status say for what a residence paper is asked for, and that it is brought only where the register is silent: this very rule. */
const WHY_RESIDENCE =
  /(?: cua cong dan viet nam)?(?: de (?:xac dinh|chung minh) tham quyen(?: dang ky [a-z]+ [a-z]+)?(?: \((?:neu|trong truong hop) [^()]*\))?)?(?: trong truong hop co quan [a-z ]+ khong the khai thac duoc thong tin [a-z ]+ quy dinh tai khoan 2 dieu 14 nghi dinh so 104\/2022\/nd-cp[^;]*)?$/

const RULES: readonly Rule[] = [
  {
    purpose: 'check-residence',
    begins: begins('(?:giay |giay to |van ban )?(?:co gia tri )?(?:chung minh |xac nhan )(?:ve )?(?:thong tin )?(?:ve )?(?:noi )?cu tru(?: \\(ct\\d\\d\\))?|so ho khau|(?:giay )?thong bao so dinh danh ca nhan(?: va thong tin cong dan trong co so du lieu quoc gia ve dan cu)?'),
    aside: WHY_RESIDENCE,
    basis: 'NĐ 104/2022/NĐ-CP Điều 14 khoản 2',
  },
  {
    purpose: 'check-marriage',
    begins: begins('(?:giay |van ban )?xac nhan (?:ve )?tinh trang hon nhan'),
    basis: 'Luật Căn cước 2023 Điều 9; NĐ 104/2022/NĐ-CP Điều 14',
  },
  {
    purpose: 'check-kinship',
    begins: begins('(?:giay |giay to |van ban )?chung minh (?:ve |moi )?quan he (?:nhan than|gia dinh)'),
    basis: 'Luật Căn cước 2023 Điều 9; NĐ 104/2022/NĐ-CP Điều 14',
  },
  {
    purpose: 'check-enterprise',
    begins: begins('giay chung nhan dang ky (?:doanh nghiep|kinh doanh)(?!.*ban (?:chinh|goc)(?! de doi chieu))'),
    basis: 'Luật Doanh nghiệp 2020 Điều 8, Điều 33; NĐ 45/2020/NĐ-CP Điều 4',
  },
]

export type StateDataRule = { readonly register: RegisterName; readonly purpose: LookUpPurpose; readonly basis: string }

/** The register that answers what this paper would prove; undefined: the paper is asked for as ever. */
export const stateDataRuleOf = (componentName: string): StateDataRule | undefined => {
  const rule = RULES.find((each) => isOnePaperNamed(each.begins, componentName, each.aside))
  return rule && { register: PURPOSES[rule.purpose].register, purpose: rule.purpose, basis: rule.basis }
}
