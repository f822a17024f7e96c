// NĐ 13/2023 Đ3.5, NĐ 45/2020 Đ4: how a look-up ended and where it differs, each with the way to go on; nothing is overwritten.
import type { RegisterSubject } from './filing-draft.ts'

export type RegisterNote = { readonly kind: string; readonly tone: 'info' | 'good' | 'warn' | 'bad'; readonly vi: string; readonly en: string }
type Words = { readonly vi: string; readonly en: string }

const SUBJECTS: Readonly<Record<RegisterSubject, Words>> = {
  submitter: { vi: 'người nộp', en: 'who submits' },
  applicant: { vi: 'chủ hồ sơ', en: 'the person applied for' },
  enterprise: { vi: 'doanh nghiệp', en: 'the enterprise' },
}
const REGISTERS = { population: { vi: 'CSDL quốc gia về dân cư', en: 'the population database' }, business: { vi: 'CSDL quốc gia về đăng ký doanh nghiệp', en: 'the business register' } } as const

export type Ended = { readonly who: RegisterSubject; readonly register: 'population' | 'business'; readonly outcome: 'found' | 'no-match' | 'several' | 'down' }

export const endedNote = ({ who, register, outcome }: Ended): RegisterNote => {
  const [subject, name] = [SUBJECTS[who], REGISTERS[register]]
  switch (outcome) {
    case 'found':
      return { kind: 'register-found', tone: 'good', vi: `${name.vi}: đã tìm thấy ${subject.vi}; ô trống được điền sẵn, việc tra cứu đã ghi nhật ký.`, en: `${name.en}: found ${subject.en}; what was empty is filled in and the look-up is written down.` }
    case 'no-match':
      return {
        kind: 'register-no-match',
        tone: 'warn',
        vi: `${name.vi}: không có ai khớp đúng những điều đã nhập về ${subject.vi}. Nội dung đã nhập vẫn giữ; hãy đối chiếu với giấy tờ, sửa rồi tra cứu lại, hoặc làm tiếp bằng giấy tờ.`,
        en: `${name.en}: nothing fits all that was typed about ${subject.en}. What was typed is kept; compare it with the papers, correct it and ask again, or go on with papers.`,
      }
    case 'several':
      return {
        kind: 'register-several',
        tone: 'warn',
        vi: `${name.vi}: có nhiều hơn một bản ghi khớp với ${subject.vi} nên không lấy bản nào. Nội dung đã nhập vẫn giữ; hãy làm tiếp bằng giấy tờ và báo công an cấp xã chỉnh dữ liệu.`,
        en: `${name.en}: more than one record fits ${subject.en}, so none was taken. What was typed is kept; go on with papers, and let the commune police correct the data.`,
      }
    case 'down':
      return {
        kind: 'register-down',
        tone: 'warn',
        vi: `${name.vi} chưa trả lời được lúc này. Nội dung đã nhập vẫn giữ; hãy làm tiếp bằng giấy tờ, hoặc ít phút sau tra cứu lại. Quản trị viên thấy lỗi này ở màn hình kết nối.`,
        en: `${name.en} cannot answer now. What was typed is kept; go on with papers, or ask again in a few minutes. The administrator sees it on the page of connections.`,
      }
  }
}

/** What the questions are called when they differ. */
const FIELDS: Readonly<Record<string, Words>> = {
  'submitter.fullName': { vi: 'họ tên người nộp', en: 'name of who submits' },
  'submitter.bornOn': { vi: 'ngày sinh người nộp', en: 'birth of who submits' },
  'applicant.fullName': { vi: 'họ tên chủ hồ sơ', en: 'name of the person applied for' },
  'applicant.bornOn': { vi: 'ngày sinh chủ hồ sơ', en: 'birth of the person applied for' },
  enterpriseName: { vi: 'tên doanh nghiệp', en: 'name of the enterprise' },
  area: { vi: 'xã, phường', en: 'commune' },
  street: { vi: 'số nhà, đường, thôn', en: 'house, street, village' },
  outsideArea: { vi: 'xã, huyện, tỉnh', en: 'commune, district, province' },
}

export type Differing = { readonly register: 'population' | 'business'; readonly field: string; readonly typed: string; readonly told: string }

export const differsNote = ({ register, field, typed, told }: Differing): RegisterNote => {
  const [words, name] = [FIELDS[field] ?? { vi: field, en: field }, REGISTERS[register]]
  return {
    kind: 'register-differs',
    tone: 'warn',
    vi: `Khác nhau về ${words.vi}: đã nhập “${typed}”, ${name.vi} ghi “${told}”. Giữ điều đã nhập; hãy đối chiếu với giấy tờ.`,
    en: `They differ in ${words.en}: typed “${typed}”, ${name.en} says “${told}”. What was typed is kept; compare it with the papers.`,
  }
}

/** Luật Doanh nghiệp 2020 Đ12: who represents it by law stands in the register; anybody else needs a paper (BLDS 2015 Đ138). */
export const representsNote = (represents: boolean | undefined): readonly RegisterNote[] => {
  if (represents === undefined) return []
  return represents
    ? [{ kind: 'register-represents', tone: 'good', vi: 'Người nộp là người đại diện theo pháp luật của doanh nghiệp theo CSDL đăng ký doanh nghiệp.', en: 'Who submits represents the enterprise by law, as the business register says.' }]
    : [{ kind: 'register-represents-not', tone: 'warn', vi: 'Người nộp không phải người đại diện theo pháp luật ghi trong CSDL đăng ký doanh nghiệp. Vẫn nộp được khi có giấy ủy quyền; hãy kèm giấy đó.', en: 'Who submits is not the legal representative in the business register. It can be filed with an authorisation; attach it.' }]
}

const STATUS: Readonly<Partial<Record<string, Words>>> = {
  suspended: { vi: 'đang tạm ngừng kinh doanh', en: 'has suspended its business' },
  dissolved: { vi: 'đã giải thể', en: 'is dissolved' },
}

export const statusNote = (status: string | undefined): readonly RegisterNote[] => {
  const words = status === undefined ? undefined : STATUS[status]
  return words ? [{ kind: 'register-enterprise-status', tone: 'bad', vi: `Theo CSDL đăng ký doanh nghiệp, doanh nghiệp này ${words.vi}. Hãy hỏi lại trước khi nộp.`, en: `The business register says that this enterprise ${words.en}. Ask before it is filed.` }] : []
}
