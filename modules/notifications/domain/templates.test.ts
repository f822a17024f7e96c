import { describe, expect, it } from 'vitest'
import { namesIn } from './fill-in.ts'
import type { TemplateWords } from './template.ts'
import { TEMPLATES, wordNotice, type TemplateCode } from './templates.ts'

const CODES = Object.keys(TEMPLATES) as TemplateCode[]
const CHANNEL_WORDS = ['title', 'text', 'sms', 'status'] as const

/** The longest values we expect: a code of a commune, a moment, names as the catalogue has them. */
const FULL = {
  code: 'H46.101.15-260211-9999',
  procedure: 'Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ',
  plan: 'Kế hoạch cải cách thủ tục hành chính năm 2025', reference: 'III.3.5', day: '29/06/2025',
  unit: 'Bộ phận Một Cửa phường Đồng Hới',
  count: '12',
  dueAt: '2026-01-24T10:00:00.000Z',
  oldDueAt: '2026-01-20T10:00:00.000Z',
  sinceAt: '2026-01-20T10:00:00.000Z',
  untilAt: '2026-01-24T10:00:00.000Z',
  reason: 'Thiếu bản vẽ móng',
  result: 'Giấy phép xây dựng',
  receivedBy: 'Nguyễn Thị Thử',
  to: 'Phòng Kinh tế, Hạ tầng và Đô thị',
  amount: '1.200.000',
  step: 'Thẩm định',
  by: 'Trần Văn Mẫu',
  from: 'Sở Xây dựng',
  question: 'Có phù hợp quy hoạch không?',
  receipt: '0123/BNTP',
  number: 'CG000000019VN',
  address: 'Số 1, đường Thử Nghiệm, Phường Hải Thành, Thành phố Đồng Hới, Tỉnh Quảng Bình',
  expected: '24/01/2026',
  postage: '26.000',
  collect: '8.000',
  cause: '204',
  file: 'giấy khai sinh.pdf',
  paper: 'Giấy xác nhận tình trạng hôn nhân',
  purpose: 'đối chiếu hồ sơ',
  holder: 'Công ty trách nhiệm hữu hạn Thử Nghiệm Một',
  until: '24/01/2026',
  place: 'Sảnh tiếp dân; Nhà văn hóa thôn Mẫu; Trước cổng trụ sở',
}

/** GSM 03.38 basic characters that our words, codes and addresses use: one SMS holds 160 of them. */
const GSM7 = /^[A-Za-z0-9 @!"#%&'()*+,\-./:;<=>?_\n]*$/

describe.each(CODES)('template %s', (code) => {
  it.each(['vi', 'en'] as const)('has words for every channel in %s, with no value missing', (language) => {
    const words = wordNotice(code, FULL, language)
    for (const part of CHANNEL_WORDS) {
      expect(words[part]).not.toBe('')
      expect(words[part]).not.toMatch(/[…{}[\]]/)
    }
    expect(words.status.length).toBeLessThanOrEqual(30)
  })

  it.each(['vi', 'en'] as const)('needs no value in %s beyond those the dossier always has, and leaves the rest out cleanly', (language) => {
    const words: TemplateWords = TEMPLATES[code][language]
    const needed = new Set(CHANNEL_WORDS.flatMap((part) => namesIn(words[part]).needed))
    const bare = wordNotice(code, Object.fromEntries([...needed].map((name) => [name, 'x'])), language)
    for (const part of CHANNEL_WORDS) expect(bare[part]).not.toMatch(/[…{}[\]]|\s{2}|\s[.,]/)
  })

  it.each(['vi', 'en'] as const)('is an SMS without tones and without names or reasons in %s, one page long with its link', (language) => {
    const { sms } = wordNotice(code, FULL, language)
    expect(sms).toMatch(GSM7)
    expect(`${sms} Xem https://dvc.quangtri.gov.vn/tra-cuu?code=${FULL.code}`.length).toBeLessThanOrEqual(160)
    const words: TemplateWords = TEMPLATES[code][language]
    expect(['code', 'dueAt', 'untilAt']).toEqual(expect.arrayContaining([...namesIn(words.sms).all]))
  })

  it('asks for the same values in both languages', () => {
    const asked = (words: TemplateWords) => [...new Set(CHANNEL_WORDS.flatMap((part) => namesIn(words[part]).all))].sort()
    expect(asked(TEMPLATES[code].vi)).toEqual(asked(TEMPLATES[code].en))
  })
})

describe('wordNotice', () => {
  it('fills values in, and shows what is missing as an ellipsis', () => {
    expect(wordNotice('dossier-sent-back', { code: 'H46-250211-0001' }, 'vi')).toMatchObject({
      title: 'Hồ sơ H46-250211-0001 được chuyển lại',
      text: 'Lãnh đạo chuyển lại hồ sơ: …',
    })
  })

  it('says instants as Vietnamese wall clock and leaves optional parts out', () => {
    expect(wordNotice('supplement-requested', { code: 'A', untilAt: FULL.untilAt }, 'vi').sms).toBe('Ho so A can bo sung truoc 17:00 24/01/2026.')
    expect(wordNotice('supplement-requested', { code: 'A', untilAt: '' }, 'vi').sms).toBe('Ho so A can bo sung.')
  })

  it('says in English what has a name in both languages', () => {
    const params = { code: 'A', procedure: 'P', dueAt: FULL.dueAt, reason: 'Thiếu giấy tờ: bản vẽ', reasonEn: 'Papers missing: bản vẽ' }
    expect([wordNotice('dossier-refused', params, 'vi').text, wordNotice('dossier-refused', params, 'en').text]).toEqual([expect.stringContaining('Lý do: Thiếu giấy tờ: bản vẽ'), expect.stringContaining('Reason: Papers missing: bản vẽ')])
    expect(wordNotice('dossier-accepted', params, 'en').text).toBe('The dossier “P” was accepted. Due: 17:00 24/01/2026.')
  })

  it('does not run what people typed as a template', () => {
    expect(wordNotice('dossier-sent-back', { code: '{reason}[x]', reason: 'x' }, 'en').title).toBe('Dossier {reason}[x] was sent back')
  })

  it('names a template it does not know', () => {
    expect(wordNotice('constructor', {}, 'vi')).toMatchObject({ title: 'constructor', text: '' })
  })
})
