// Nghị định 61/2018/NĐ-CP Điều 16, 17; Mẫu số 01 TT 01/2018 and 03/2025: what the office must know of whoever applies.
import { OUTSIDE, type FormDefinition, type FormPage, type FormRef } from './form-definition.ts'

export const APPLICANT_FORM_REF = 'applicant-v1' as FormRef

const whoApplies: FormPage = {
  id: 'applicant',
  title: { vi: 'Người nộp hồ sơ', en: 'Who applies' },
  lead: {
    vi: 'Thông tin này được in trên giấy tiếp nhận và dùng để liên hệ khi có kết quả.',
    en: 'This is printed on the reception slip and used to reach you when the result is ready.',
  },
  fields: [
    {
      kind: 'choice',
      id: 'applicantKind',
      label: { vi: 'Bạn nộp hồ sơ cho ai?', en: 'For whom do you apply?' },
      messages: { missing: { vi: 'Hãy chọn bạn nộp hồ sơ cho ai.', en: 'Choose for whom you apply.' } },
      required: true,
      options: [
        { value: 'individual', label: { vi: 'Cho chính mình', en: 'For myself' } },
        {
          value: 'on-behalf',
          label: { vi: 'Thay cho người khác', en: 'On behalf of another person' },
          hint: { vi: 'Ví dụ: con chưa thành niên, người đã uỷ quyền', en: 'For example a minor child, or someone who authorised you' },
        },
        { value: 'enterprise', label: { vi: 'Cho doanh nghiệp, tổ chức', en: 'For an enterprise or organisation' } },
      ],
    },
    { kind: 'person', id: 'submitter', label: { vi: 'Người nộp', en: 'You, who submit' }, required: true },
    {
      kind: 'person',
      id: 'applicant',
      label: { vi: 'Chủ hồ sơ (người được nộp thay)', en: 'The person you apply for' },
      required: true,
      showIf: { answer: 'applicantKind', is: 'on-behalf' },
    },
    {
      kind: 'text',
      id: 'authorisation',
      label: { vi: 'Căn cứ nộp thay', en: 'Why you may act for them' },
      hint: { vi: 'Ví dụ: là cha, mẹ; giấy uỷ quyền số …, ngày …', en: 'For example: parent; letter of authorisation no. …, dated …' },
      required: true,
      maxLength: 200,
      showIf: { answer: 'applicantKind', is: 'on-behalf' },
    },
    {
      kind: 'text',
      id: 'enterpriseName',
      label: { vi: 'Tên doanh nghiệp, tổ chức', en: 'Name of the enterprise or organisation' },
      required: true,
      maxLength: 250,
      autocomplete: 'organization',
      showIf: { answer: 'applicantKind', is: 'enterprise' },
    },
    {
      kind: 'text',
      id: 'enterpriseCode',
      label: { vi: 'Mã số doanh nghiệp', en: 'Enterprise code' },
      hint: { vi: 'Tổ chức không có mã số thì để trống', en: 'Leave empty if the organisation has none' },
      format: 'enterprise-code',
      showIf: { answer: 'applicantKind', is: 'enterprise' },
    },
    {
      kind: 'area',
      id: 'area',
      label: { vi: 'Xã, phường, thị trấn nơi ở (trụ sở)', en: 'Commune, ward or township of residence (head office)' },
      required: true,
    },
    {
      kind: 'text',
      id: 'street',
      label: { vi: 'Số nhà, đường, thôn, tổ dân phố', en: 'House number, street, village' },
      required: true,
      maxLength: 200,
      autocomplete: 'street-address',
    },
    {
      kind: 'text',
      id: 'outsideArea',
      label: { vi: 'Xã, huyện, tỉnh nơi ở', en: 'Commune, district and province of residence' },
      required: true,
      maxLength: 200,
      showIf: { answer: 'area', is: OUTSIDE },
    },
    { kind: 'text', id: 'phone', label: { vi: 'Số điện thoại', en: 'Telephone number' }, required: true, format: 'phone', autocomplete: 'tel' },
    {
      kind: 'text',
      id: 'email',
      label: { vi: 'Thư điện tử', en: 'E-mail' },
      format: 'email',
      autocomplete: 'email',
      maxLength: 250,
    },
  ],
}

const whatIsAsked: FormPage = {
  id: 'request',
  title: { vi: 'Nội dung yêu cầu', en: 'What you ask for' },
  fields: [
    {
      kind: 'text',
      id: 'contentRequested',
      label: { vi: 'Nội dung yêu cầu giải quyết', en: 'What the office should decide' },
      hint: { vi: 'Viết ngắn gọn, ví dụ: Đăng ký khai sinh cho con', en: 'In a few words, for example: register the birth of my child' },
      required: true,
      multiline: true,
      maxLength: 1000,
    },
    {
      kind: 'choice',
      id: 'resultBy',
      label: { vi: 'Bạn muốn nhận kết quả thế nào?', en: 'How do you want to receive the result?' },
      messages: { missing: { vi: 'Hãy chọn cách nhận kết quả.', en: 'Choose how to receive the result.' } },
      required: true,
      options: [
        { value: 'counter', label: { vi: 'Tại Bộ phận Một cửa', en: 'At the one-stop counter' } },
        {
          value: 'post',
          label: { vi: 'Qua bưu chính công ích', en: 'By the public postal service' },
          hint: { vi: 'Cước trả cho bưu tá; nộp hồ sơ xong xem cước và chọn đúng nơi nhận trên trang hồ sơ', en: 'Postage is paid to the postman; after filing, the page of the dossier shows it and asks for the exact place' },
        },
        { value: 'electronic', label: { vi: 'Bản điện tử trên Cổng', en: 'Electronically on the portal' } },
      ],
    },
    {
      kind: 'text',
      id: 'resultAddress',
      label: { vi: 'Địa chỉ nhận kết quả', en: 'Address for the result' },
      required: true,
      maxLength: 300,
      showIf: { answer: 'resultBy', is: 'post' },
    },
  ],
}

/** The page every dossier begins with, whatever the procedure. */
export const APPLICANT_FORM: FormDefinition = {
  ref: APPLICANT_FORM_REF,
  title: { vi: 'Thông tin người nộp hồ sơ', en: 'About the applicant' },
  pages: [whoApplies, whatIsAsked],
}
