/** Code of the procedure the world is made for; its sheet is invented. */
export const PROCEDURE = '9.000001'

export const WORLD_SHEET = {
  code: PROCEDURE,
  name: 'Cấp bản sao trích lục thử nghiệm',
  kind: 'national',
  levels: ['commune'],
  sector: { name: 'Hộ tịch' },
  promulgatedBy: { name: 'Bộ Thử nghiệm' },
  applicantKinds: [{ name: 'Công dân Việt Nam' }],
  steps: [{ text: 'Nộp hồ sơ tại Bộ phận Một cửa' }],
  channels: [
    { key: 'in-person-1', kind: 'in-person', timeLimit: { unit: 'working-day', quantity: 3 }, levies: [] },
    { key: 'online-1', kind: 'online', timeLimit: { unit: 'working-day', quantity: 2 }, levies: [] },
  ],
  cases: [
    {
      key: '1',
      name: 'Giấy tờ phải nộp',
      role: 'section',
      notes: [],
      components: [
        { key: '1.1', name: 'Tờ khai', originals: 1, copies: 0, electronicForm: false, issuedResult: false, templates: [] },
        { key: '1.2', name: 'Giấy tờ chứng minh quan hệ', originals: 0, copies: 1, electronicForm: false, issuedResult: false, templates: [] },
      ],
    },
  ],
  registeredCases: [],
  results: [{ name: 'Bản sao trích lục' }],
  resultDelivery: [],
  legalBasis: [],
  agencies: { executing: [{ name: 'Ủy ban nhân dân cấp xã' }], competent: [], authorised: [], coordinating: [] },
  announcement: {},
  boundaryFree: false,
  sharedService: false,
  keywords: [],
  lifeEvents: [],
}
