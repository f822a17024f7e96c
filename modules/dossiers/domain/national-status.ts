// Codes TrangThaiHoSo of the National Public Service Portal (domain §2.6): ours map n:1 onto its ten.
import type { DossierState } from './dossier.ts'

export type NationalDossierStatus = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10

export const NATIONAL_STATUS: Readonly<Record<DossierState, NationalDossierStatus>> = {
  submitted: 1,
  accepted: 2,
  refused: 3,
  examining: 4,
  'awaiting-approval': 4,
  approved: 4,
  'supplement-requested': 5,
  'financial-obligation': 6,
  withdrawn: 7,
  suspended: 8,
  discontinued: 8,
  completed: 9,
  // NĐ 61/2018 article 19.8: a refusal after examination is entered among the results to be returned.
  'refusal-ready': 9,
  returned: 10,
}

type Words = { readonly vi: string; readonly en: string }

export const NATIONAL_STATUS_NAMES: Readonly<Record<NationalDossierStatus, Words>> = {
  1: { vi: 'Mới đăng ký', en: 'Newly filed' },
  2: { vi: 'Được tiếp nhận', en: 'Accepted' },
  3: { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  4: { vi: 'Đang xử lý', en: 'In progress' },
  5: { vi: 'Yêu cầu bổ sung giấy tờ', en: 'Supplement requested' },
  6: { vi: 'Yêu cầu thực hiện nghĩa vụ tài chính', en: 'Payment obligation pending' },
  7: { vi: 'Công dân yêu cầu rút hồ sơ', en: 'Withdrawn by the citizen' },
  8: { vi: 'Dừng xử lý', en: 'Processing stopped' },
  9: { vi: 'Đã xử lý xong', en: 'Processing finished' },
  10: { vi: 'Đã trả kết quả', en: 'Result returned' },
}

export const STATE_NAMES: Readonly<Record<DossierState, Words>> = {
  submitted: { vi: 'Đã nộp, chờ tiếp nhận', en: 'Filed, waiting to be received' },
  refused: { vi: 'Không được tiếp nhận', en: 'Not accepted' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  examining: { vi: 'Đang thẩm định', en: 'Being examined' },
  'awaiting-approval': { vi: 'Chờ phê duyệt', en: 'Waiting for approval' },
  approved: { vi: 'Đã phê duyệt, chờ kết quả', en: 'Approved, result being issued' },
  'supplement-requested': { vi: 'Chờ bổ sung giấy tờ', en: 'Waiting for missing papers' },
  'financial-obligation': { vi: 'Chờ thực hiện nghĩa vụ tài chính', en: 'Waiting for payment obligation' },
  withdrawn: { vi: 'Đã rút', en: 'Withdrawn' },
  suspended: { vi: 'Tạm dừng', en: 'Suspended' },
  discontinued: { vi: 'Đã dừng giải quyết', en: 'Discontinued' },
  completed: { vi: 'Đã có kết quả, chờ trả', en: 'Result ready, waiting to be returned' },
  'refusal-ready': { vi: 'Từ chối giải quyết, chờ trả', en: 'Refused, papers waiting to be returned' },
  returned: { vi: 'Đã trả kết quả', en: 'Result returned' },
}

/** Steps done out of four: all a stranger may learn (TT 01/2018 article 16.2d). */
export const completionOf = (state: DossierState): { readonly done: number; readonly of: 4 } => {
  const done: Partial<Record<DossierState, number>> = {
    accepted: 1,
    examining: 1,
    'supplement-requested': 1,
    'financial-obligation': 1,
    suspended: 1,
    'awaiting-approval': 2,
    approved: 3,
    completed: 3,
    'refusal-ready': 3,
    returned: 4,
    refused: 4,
    withdrawn: 4,
    discontinued: 4,
  }
  return { done: done[state] ?? 0, of: 4 }
}
