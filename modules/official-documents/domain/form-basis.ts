// Thông tư 01/2018/TT-VPCP Phụ lục; Thông tư 03/2025/TT-VPCP Phụ lục I: which form is printed under which rules.
import type { OfficialDocumentKind } from './issued-document.ts'
import type { FormSet } from './paper-facts.ts'

const OWN = 'Mẫu của hệ thống'

/** Number of the form in 2018 and in 2025; a dash where the circular has none. */
const FORMS: Readonly<Record<OfficialDocumentKind | 'register-book', readonly [string, string]>> = {
  'appointment-slip': ['01', '01'],
  'supplement-request': ['02', '02'],
  'refusal-notice': ['03', '03'],
  apology: ['04', '04'],
  'discontinuation-notice': ['-', '05'],
  'suspension-notice': ['-', '-'],
  'withdrawal-decision': ['-', '-'],
  'levy-receipt': ['-', '-'],
  'control-slip': ['05', '06'],
  'register-book': ['06', '07'],
  'return-receipt': ['-', '-'],
  'handover-list': ['-', '-'],
  'postal-handover': ['-', '-'],
  'reminder-letter': ['-', '-'],
  'decided-result': ['-', '-'],
  'certified-copy': ['-', '-'],
  'digitised-result': ['-', '-'],
  'copy-slip': ['-', '-'],
}

export const formBasisOf = (kind: OfficialDocumentKind | 'register-book', ruleSet: FormSet): string => {
  const [of2018, of2025] = FORMS[kind]
  const form = ruleSet === 'A' ? of2018 : of2025
  if (form === '-') return OWN
  return `Mẫu số ${form}, Thông tư ${ruleSet === 'A' ? '01/2018' : '03/2025'}/TT-VPCP`
}
