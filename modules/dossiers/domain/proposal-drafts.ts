// NĐ 61/2018 article 19.1: whoever examines proposes in writing; the text is begun from a template and answered for by its writer.
export type DraftFacts = {
  readonly procedure: string
  readonly code?: string
  readonly applicant: string
  readonly idNumber?: string
  readonly address?: string
  readonly requested?: string
  readonly unit: string
  readonly compared: { readonly done: number; readonly of: number }
  readonly opinions: readonly string[]
  readonly verifications: readonly string[]
}

export type ProposalDraft = { readonly key: string; readonly vi: string; readonly en: string; readonly write: (facts: DraftFacts) => string }

const who = ({ applicant, idNumber, address }: DraftFacts): string => [applicant, idNumber && `số định danh ${idNumber}`, address && `địa chỉ ${address}`].filter(Boolean).join(', ')

const dossierOf = ({ procedure, code }: DraftFacts): string => (code ? `hồ sơ ${code} về “${procedure}”` : `hồ sơ về “${procedure}”`)

const found = ({ compared, opinions, verifications }: DraftFacts): readonly string[] => [
  ...(compared.of > 0 ? [`Đã đối chiếu ${compared.done}/${compared.of} nội dung kê khai với giấy tờ trong hồ sơ.`] : []),
  ...verifications.map((line) => `Thẩm tra, xác minh ${line}`),
  ...opinions.map((line) => `Ý kiến ${line}`),
]

const written = (lines: readonly (string | undefined | false)[]): string => lines.filter((line) => line !== undefined && line !== false && line !== '').join('\n')

/** Drafts of what the head decides; own words of this system, no official form. */
export const PROPOSAL_DRAFTS: readonly ProposalDraft[] = [
  {
    key: 'grant',
    vi: 'Đề nghị giải quyết',
    en: 'Proposal to grant',
    write: (facts) =>
      written([
        `Đã thẩm định ${dossierOf(facts)} của ${who(facts)}.`,
        ...found(facts),
        'Hồ sơ đủ thành phần, hợp lệ và đáp ứng điều kiện theo quy định.',
        `Đề nghị phê duyệt${facts.requested ? `: ${facts.requested}` : ''}.`,
      ]),
  },
  {
    key: 'certificate',
    vi: 'Dự thảo giấy xác nhận',
    en: 'Draft of a certificate',
    write: (facts) =>
      written([
        'DỰ THẢO GIẤY XÁC NHẬN',
        `${facts.unit} xác nhận: ${who(facts)}.`,
        `Nội dung xác nhận: ${facts.requested ?? facts.procedure}.`,
        `Căn cứ ${dossierOf(facts)}.`,
        ...found(facts),
      ]),
  },
  {
    key: 'decision',
    vi: 'Dự thảo quyết định',
    en: 'Draft of a decision',
    write: (facts) =>
      written([
        'DỰ THẢO QUYẾT ĐỊNH',
        `Xét đề nghị của ${who(facts)} tại ${dossierOf(facts)};`,
        ...found(facts),
        `Điều 1. ${facts.requested ?? facts.procedure}.`,
        `Điều 2. ${facts.unit} và ${facts.applicant} chịu trách nhiệm thi hành quyết định này.`,
      ]),
  },
  {
    key: 'refuse',
    vi: 'Đề nghị từ chối',
    en: 'Proposal to refuse',
    write: (facts) =>
      written([
        `Đã thẩm định ${dossierOf(facts)} của ${who(facts)}.`,
        ...found(facts),
        'Hồ sơ chưa đáp ứng điều kiện theo quy định vì: ',
        'Đề nghị từ chối giải quyết và trả lời người nộp bằng văn bản, nêu rõ lý do.',
      ]),
  },
]
