/** What the world's citizen answers on the applicant page (`openDossierWorld`): an invented person with an invented address. */
export const APPLICANT_ANSWERS = {
  applicantKind: 'individual',
  'submitter.fullName': 'Trần Thị Mẫu',
  'submitter.personalIdNumber': '044190000001',
  'submitter.bornOn': '1990-05-01',
  area: 'outside',
  street: 'Số 1 đường Thử Nghiệm',
  outsideArea: 'Xã Mẫu, huyện Mẫu, tỉnh Mẫu',
  phone: '0900000001',
  contentRequested: 'Cấp bản sao trích lục',
  resultBy: 'counter',
} as const
