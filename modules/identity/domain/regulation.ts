import type { Role } from './role.ts'

/** Everyone the regulation speaks of: the roles of staff, and the citizen (levels of NĐ 69/2024). */
export type Party = Role | 'citizen' | 'citizen-level-2'

/**
 * One sentence: *who* (any of them) *may* (any of these) *on* a thing, *where*.
 * `own-unit`: the unit the role is held at. `own-unit-and-below`: also the units under it. `whole-province`: everywhere.
 * `inPerson`: not by delegation. `basis` is the article it carries out, or `own` where the law leaves it to us.
 */
export type Sentence = {
  readonly who: readonly Party[]
  readonly may: readonly string[]
  readonly on: string
  readonly where: 'own-unit' | 'own-unit-and-below' | 'whole-province'
  readonly inPerson?: true
  readonly basis: string
}

/** What is not said here is not allowed. Rules about one dossier (whose it is, whose turn it is) are the dossier's own. */
export const REGULATION: readonly Sentence[] = [
  // Dossiers
  { who: ['citizen', 'citizen-level-2'], may: ['draft', 'submit', 'supplement', 'withdraw', 'read', 'list'], on: 'own-dossier', where: 'whole-province', basis: 'NĐ 45/2020 Đ9-11' },
  { who: ['one-stop-officer'], may: ['submit', 'accept', 'refuse', 'request-supplement', 'hand-over', 'return-result', 'withdraw', 'collect-levy', 'demand-obligation', 'undo', 'read', 'list'], on: 'dossier', where: 'own-unit', basis: 'NĐ 61/2018 Đ8, Đ11, Đ17-18, Đ20, Đ22' },
  { who: ['one-stop-officer', 'case-officer'], may: ['digitise'], on: 'dossier', where: 'own-unit', basis: 'TT 01/2023/TT-VPCP Đ8' },
  { who: ['case-officer'], may: ['examine', 'request-supplement', 'propose', 'draft-result', 'attach-result', 'suspend', 'resume', 'demand-obligation', 'give-opinion', 'undo', 'explain', 'read', 'list'], on: 'dossier', where: 'own-unit', basis: 'NĐ 61/2018 Đ19' },
  { who: ['head-of-unit'], may: ['assign', 'approve', 'send-back', 'refuse-examined', 'issue-result', 'attach-result', 'withdraw-result', 'extend', 'recalculate', 'discontinue', 'give-opinion', 'undo', 'explain', 'read', 'list'], on: 'dossier', where: 'own-unit', basis: 'NĐ 61/2018 Đ19, Đ21' },
  { who: ['head-of-unit', 'control-officer'], may: ['read', 'list'], on: 'dossier', where: 'own-unit-and-below', basis: 'NĐ 61/2018 Đ30' },
  // Open dossiers of a unit below that was divided among several.
  { who: ['head-of-unit', 'control-officer'], may: ['move'], on: 'dossier', where: 'own-unit-and-below', basis: 'NĐ 61/2018 Đ4' },

  // Work items, papers and files
  { who: ['one-stop-officer', 'case-officer', 'head-of-unit'], may: ['list', 'claim', 'complete', 'hand-over', 'read'], on: 'work-item', where: 'own-unit', basis: 'NĐ 61/2018 Đ19' },
  { who: ['head-of-unit'], may: ['assign'], on: 'work-item', where: 'own-unit', basis: 'NĐ 61/2018 Đ19' },
  { who: ['one-stop-officer', 'case-officer', 'head-of-unit'], may: ['store', 'read'], on: 'file', where: 'own-unit', basis: 'TT 01/2023/TT-VPCP Đ4-8' },
  { who: ['citizen', 'citizen-level-2'], may: ['store', 'read'], on: 'own-file', where: 'whole-province', basis: 'NĐ 45/2020 Đ16' },
  { who: ['one-stop-officer', 'case-officer', 'head-of-unit'], may: ['issue', 'read', 'list', 'print'], on: 'official-document', where: 'own-unit', basis: 'TT 01/2018/TT-VPCP Đ9-10' },
  { who: ['one-stop-officer', 'head-of-unit'], may: ['read', 'list', 'print'], on: 'register-book', where: 'own-unit', basis: 'TT 01/2018/TT-VPCP Đ10' },
  { who: ['head-of-unit', 'control-officer'], may: ['read', 'list', 'print'], on: 'register-book', where: 'own-unit-and-below', basis: 'NĐ 61/2018 Đ30' },
  { who: ['one-stop-officer'], may: ['find', 'create', 'read', 'correct'], on: 'person', where: 'own-unit', basis: 'NĐ 61/2018 Đ11, Đ17' },
  { who: ['one-stop-officer'], may: ['create', 'verify', 'end', 'read'], on: 'representation', where: 'own-unit', basis: 'BLDS 2015 Đ134-141; NĐ 61/2018 Đ16-17' },
  { who: ['one-stop-officer'], may: ['create', 'read'], on: 'consent', where: 'own-unit', basis: 'NĐ 13/2023 Đ11-12' },
  { who: ['case-officer', 'head-of-unit'], may: ['read'], on: 'person', where: 'own-unit', basis: 'NĐ 13/2023 Đ3.3' },
  // National registers: only for a matter that is open at one's own unit; the matter itself is asked by whoever holds it.
  { who: ['one-stop-officer', 'case-officer'], may: ['look-up'], on: 'register', where: 'own-unit', basis: 'NĐ 45/2020 Đ4; Luật Căn cước 2023 Đ11; NĐ 13/2023 Đ3' },
  { who: ['citizen', 'citizen-level-2'], may: ['look-up'], on: 'own-register-entry', where: 'whole-province', basis: 'NĐ 13/2023 Đ9.3; NĐ 45/2020 Đ4' },

  // Certified copies: whoever is charged with it prepares, the head certifies (delegation and roles say who else)
  { who: ['one-stop-officer', 'case-officer', 'head-of-unit'], may: ['prepare', 'refuse', 'hand-out', 'read', 'list'], on: 'certified-copy', where: 'own-unit', basis: 'NĐ 23/2015 Đ5, Đ9-10, Đ20-22' },
  { who: ['head-of-unit'], may: ['certify'], on: 'certified-copy', where: 'own-unit', basis: 'NĐ 23/2015 Đ5; NĐ 45/2020 Đ10' },
  { who: ['case-officer', 'head-of-unit'], may: ['export'], on: 'certified-copy', where: 'own-unit', basis: 'NĐ 23/2015 Đ13-14' },
  { who: ['head-of-unit', 'control-officer'], may: ['read', 'list', 'export'], on: 'certified-copy', where: 'own-unit-and-below', basis: 'NĐ 23/2015 Đ42-43' },

  // Old results kept on paper: who works at them, who checks, who signs; the check is never by whoever entered
  { who: ['case-officer', 'head-of-unit'], may: ['inventory', 'digitise', 'check', 'read', 'list'], on: 'old-result', where: 'own-unit', basis: 'NĐ 45/2020 Đ25; TT 01/2023/TT-VPCP Đ5' },
  { who: ['head-of-unit'], may: ['plan', 'sign', 'export'], on: 'old-result', where: 'own-unit', basis: 'NĐ 45/2020 Đ25' },
  { who: ['head-of-unit', 'control-officer'], may: ['plan', 'read', 'list', 'export'], on: 'old-result', where: 'own-unit-and-below', basis: 'NĐ 45/2020 Đ25; kế hoạch 276 III.3' },
  // What is kept, until when
  { who: ['one-stop-officer', 'case-officer'], may: ['list', 'propose', 'hold'], on: 'retention', where: 'own-unit', basis: 'Luật Lưu trữ 33/2024/QH15; NĐ 113/2025' },
  { who: ['head-of-unit'], may: ['list', 'propose', 'hold', 'decide'], on: 'retention', where: 'own-unit', basis: 'Luật Lưu trữ 33/2024/QH15; NĐ 113/2025' },

  // Which result or register replaces which component: decided by procedure control, read by whoever receives
  { who: ['control-officer'], may: ['list', 'add', 'end'], on: 'replacement-rule', where: 'whole-province', basis: 'NĐ 45/2020 Đ11; kế hoạch 276 III.3' },
  { who: ['one-stop-officer', 'case-officer', 'head-of-unit'], may: ['list'], on: 'replacement-rule', where: 'whole-province', basis: 'NĐ 45/2020 Đ11' },

  // Money
  { who: ['citizen', 'citizen-level-2'], may: ['pay', 'read'], on: 'own-payment', where: 'whole-province', basis: 'Luật 97/2015 Đ8' },
  { who: ['treasurer'], may: ['read', 'list', 'exempt', 'refund', 'repair'], on: 'payment', where: 'own-unit-and-below', basis: 'Luật 97/2015 Đ10, Đ14; NĐ 120/2016 Đ3-4' },
  { who: ['one-stop-officer', 'case-officer'], may: ['read', 'list'], on: 'payment', where: 'own-unit', basis: 'NĐ 61/2018 Đ22' },
  { who: ['head-of-unit'], may: ['read', 'list'], on: 'payment', where: 'own-unit-and-below', basis: 'Luật 97/2015 Đ14' },

  // Figures and the dossiers behind them
  { who: ['head-of-unit'], may: ['read', 'list', 'remind'], on: 'indicator', where: 'own-unit-and-below', basis: 'NĐ 61/2018 Đ30, Đ32' },
  { who: ['control-officer'], may: ['read', 'list', 'remind'], on: 'indicator', where: 'whole-province', basis: 'NĐ 63/2010 Đ5; NĐ 61/2018 Đ30' },

  // What people say of the service: invited and typed in at the desk, read in sums, looked into by those in charge
  { who: ['one-stop-officer'], may: ['invite'], on: 'survey', where: 'own-unit', basis: 'TT 01/2018/TT-VPCP Đ12, Đ14.3' },
  { who: ['head-of-unit'], may: ['read', 'handle'], on: 'survey', where: 'own-unit-and-below', basis: 'NĐ 61/2018 Đ28.1, Đ32' },
  { who: ['control-officer'], may: ['read', 'handle', 'call'], on: 'survey', where: 'whole-province', basis: 'NĐ 61/2018 Đ29.2; kế hoạch 276 IV.2' },
  // Feedback and proposals: whoever stands at a counter writes them down, the agency it concerns works at them, procedure control sees to all
  { who: ['one-stop-officer', 'case-officer', 'head-of-unit'], may: ['record'], on: 'feedback', where: 'own-unit', basis: 'NĐ 20/2008 Đ7, Đ10; NĐ 61/2018 Đ11' },
  { who: ['case-officer', 'head-of-unit'], may: ['classify', 'transfer', 'answer', 'read', 'list'], on: 'feedback', where: 'own-unit', basis: 'NĐ 20/2008 Đ9, Đ14' },
  { who: ['head-of-unit'], may: ['publish'], on: 'feedback', where: 'own-unit', basis: 'NĐ 20/2008 Đ19' },
  { who: ['head-of-unit'], may: ['post', 'read', 'list'], on: 'feedback', where: 'own-unit-and-below', basis: 'NĐ 20/2008 Đ13, Đ16, Đ18' },
  { who: ['control-officer'], may: ['record', 'classify', 'transfer', 'answer', 'publish', 'post', 'read', 'list'], on: 'feedback', where: 'whole-province', basis: 'NĐ 20/2008 Đ8, Đ10 (sửa đổi NĐ 92/2017); NĐ 63/2010 Đ5' },

  // Plans of reform: whoever follows them up brings them in and confirms; each unit shows its own part
  { who: ['control-officer'], may: ['import', 'confirm', 'remind', 'read', 'list'], on: 'plan', where: 'whole-province', basis: 'QĐ 276/QĐ-UBND Điều 2.2; NĐ 63/2010 Đ5' },
  { who: ['head-of-unit', 'case-officer'], may: ['record', 'read', 'list'], on: 'plan', where: 'own-unit', basis: 'QĐ 276/QĐ-UBND Điều 2.1' },

  // Post
  { who: ['one-stop-officer'], may: ['list', 'read', 'hand-over', 'take', 'cancel', 'report'], on: 'parcel', where: 'own-unit', basis: 'QĐ 45/2016 Đ7-9' },
  { who: ['head-of-unit', 'treasurer'], may: ['list', 'read'], on: 'parcel', where: 'own-unit-and-below', basis: 'QĐ 45/2016 Đ13' },
  { who: ['treasurer'], may: ['repair'], on: 'parcel-money', where: 'own-unit-and-below', basis: 'QĐ 45/2016 Đ11; Luật 88/2015 Đ26' },

  // Catalogue of procedures, forms, step graphs
  { who: ['control-officer'], may: ['import', 'draft', 'change', 'submit', 'publish', 'retire', 'read', 'list', 'compare', 'export'], on: 'procedure', where: 'whole-province', basis: 'NĐ 63/2010 Đ13-17' },
  { who: ['one-stop-officer', 'case-officer', 'head-of-unit', 'administrator'], may: ['read', 'list'], on: 'procedure', where: 'whole-province', basis: 'NĐ 63/2010 Đ17' },
  { who: ['one-stop-officer', 'head-of-unit'], may: ['record', 'list', 'print'], on: 'procedure-posting', where: 'own-unit', basis: 'NĐ 63/2010 Đ17' },
  { who: ['head-of-unit'], may: ['list'], on: 'procedure-posting', where: 'own-unit-and-below', basis: 'NĐ 63/2010 Đ17, Đ26' },
  { who: ['control-officer'], may: ['list', 'print'], on: 'procedure-posting', where: 'whole-province', basis: 'NĐ 63/2010 Đ17, Đ26' },
  // Announcement decisions: departments draft, procedure control checks, enters what the chairman signed, uploads and makes public
  { who: ['case-officer', 'head-of-unit'], may: ['draft', 'read', 'list'], on: 'announcement-decision', where: 'own-unit', basis: 'NĐ 63/2010 Đ13' },
  { who: ['control-officer'], may: ['draft', 'check', 'announce', 'publish', 'read', 'list'], on: 'announcement-decision', where: 'whole-province', basis: 'NĐ 63/2010 Đ5, Đ13-15, Đ24' },
  { who: ['control-officer'], may: ['draft', 'change', 'publish', 'retire', 'read', 'list'], on: 'form', where: 'whole-province', basis: 'NĐ 45/2020 Đ11' },
  { who: ['control-officer'], may: ['draft', 'change', 'publish', 'retire', 'read', 'list'], on: 'workflow', where: 'whole-province', basis: 'NĐ 61/2018 Đ19' },
  { who: ['head-of-unit'], may: ['read', 'list'], on: 'workflow', where: 'whole-province', basis: 'NĐ 61/2018 Đ19' },
  { who: ['control-officer'], may: ['export'], on: 'open-data', where: 'whole-province', basis: 'NĐ 47/2020' },

  // Organisation and calendars
  { who: ['one-stop-officer', 'case-officer', 'head-of-unit', 'control-officer', 'administrator', 'treasurer'], may: ['read', 'list'], on: 'organisation', where: 'whole-province', basis: 'own' },
  { who: ['administrator'], may: ['create', 'change', 'rename', 'move', 'merge', 'close', 'assign'], on: 'organisation', where: 'own-unit-and-below', inPerson: true, basis: 'own' },
  { who: ['one-stop-officer', 'case-officer', 'head-of-unit', 'control-officer', 'administrator', 'treasurer'], may: ['read', 'list'], on: 'calendar', where: 'whole-province', basis: 'NĐ 61/2018 Đ19' },
  { who: ['administrator'], may: ['change'], on: 'calendar', where: 'own-unit-and-below', basis: 'own' },
  { who: ['head-of-unit'], may: ['change'], on: 'calendar', where: 'own-unit', basis: 'own' },

  // Accounts, roles, delegations
  { who: ['administrator'], may: ['create', 'disable', 'enable', 'reset', 'read', 'list'], on: 'account', where: 'own-unit-and-below', inPerson: true, basis: 'NĐ 85/2016, cấp độ 3' },
  { who: ['administrator'], may: ['grant', 'revoke', 'read', 'list'], on: 'role', where: 'own-unit-and-below', inPerson: true, basis: 'NĐ 85/2016, cấp độ 3' },
  { who: ['head-of-unit'], may: ['read', 'list'], on: 'role', where: 'own-unit', basis: 'own' },
  { who: ['administrator'], may: ['create', 'revoke', 'read', 'list'], on: 'delegation', where: 'own-unit-and-below', inPerson: true, basis: 'own' },
  { who: ['head-of-unit'], may: ['create', 'revoke', 'read', 'list'], on: 'delegation', where: 'own-unit', inPerson: true, basis: 'own' },

  // People's rights over their data, and breaches: whoever runs the system for the province answers
  { who: ['administrator'], may: ['answer', 'list'], on: 'data-request', where: 'whole-province', inPerson: true, basis: 'NĐ 13/2023 Đ9, Đ14-16; NĐ 356/2025 Đ5' },
  { who: ['one-stop-officer'], may: ['record'], on: 'data-request', where: 'own-unit', basis: 'NĐ 13/2023 Đ9, Đ14-16' },
  { who: ['administrator'], may: ['record', 'list'], on: 'data-breach', where: 'whole-province', inPerson: true, basis: 'NĐ 13/2023 Đ23; Luật 91/2025 Đ23' },

  // Oversight and operation
  { who: ['control-officer', 'administrator'], may: ['read', 'export'], on: 'audit-trail', where: 'whole-province', inPerson: true, basis: 'NĐ 13/2023 Đ26-27; NĐ 85/2016' },
  { who: ['administrator'], may: ['read', 'list', 'retry', 'change'], on: 'operation', where: 'whole-province', inPerson: true, basis: 'NĐ 85/2016, cấp độ 3' },
]
