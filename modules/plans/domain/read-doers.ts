import type { Doer, UnitGroup } from './plan.ts'

const GROUPS: readonly (readonly [RegExp, UnitGroup])[] = [
  [/^(?:các )?(?:sở, ban, ngành|sở, ngành)(?: (?:cấp )?tỉnh)?$/iu, 'departments'],
  [/^sở (?:quản lý )?chuyên ngành$/iu, 'competent-department'],
  [/^(?:các )?ubnd (?:cấp huyện|các huyện, thị xã, thành phố)$|^cấp huyện$/iu, 'districts'],
  // From 01/07/2025: communes, wards and special zones (Luật 72/2025/QH15).
  [/^(?:các )?(?:ubnd )?(?:cấp xã|(?:các )?xã, phường(?:, (?:thị trấn|đặc khu))?)$/iu, 'communes'],
  [/^(?:các )?(?:bộ phận (?:một cửa|tiếp nhận và trả kết quả)(?: các cấp)?|trung tâm (?:pvhcc|phục vụ hành chính công) (?:cấp xã|các cấp))$/iu, 'one-stop'],
  [/^(?:các )?cơ quan hành chính (?:nn|nhà nước) trung ương (?:đóng )?trên địa bàn(?: tỉnh)?$/iu, 'vertical-agencies'],
  [/^cơ quan được giao chủ trì soạn thảo/iu, 'drafting-body'],
  [/^(?:các )?cơ quan hành chính nhà nước các cấp$|^(?:các )?(?:cơ quan, )?đơn vị, địa phương$|^các sở, (?:ban, )?ngành, địa phương$/iu, 'all-agencies'],
]

/** Written short in plans; a name follows the place (province) only where the directory says so. */
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bTT\s*&\s*TT\b/gu, 'Thông tin và Truyền thông'],
  [/\bKH\s*&\s*ĐT\b/gu, 'Kế hoạch và Đầu tư'],
  [/\bTN\s*&\s*MT\b/gu, 'Tài nguyên và Môi trường'],
  [/\bNN\s*&\s*PTNT\b/gu, 'Nông nghiệp và Phát triển nông thôn'],
  [/\bLĐ\s*-?\s*TB\s*&\s*XH\b/gu, 'Lao động - Thương binh và Xã hội'],
  [/\bGD\s*&\s*ĐT\b/gu, 'Giáo dục và Đào tạo'],
  [/\bKH\s*&\s*CN\b/gu, 'Khoa học và Công nghệ'],
  [/^(?:VP|Văn phòng) UBND tỉnh$/iu, 'Văn phòng UBND tỉnh'],
  [/^(?:TT|Trung tâm) (?:PVHCC|Phục vụ hành chính công)(?: tỉnh)?$/iu, 'Trung tâm Phục vụ hành chính công'],
]

const OUTSIDE = /^(?:B[ưr]u điện|(?:các )?doanh nghiệp|(?:các )?cơ quan báo chí|báo |đài )/iu
const NAMED = /^(?:Sở|Ban|Văn phòng|Trung tâm|Công an|Thanh tra|Cục|Chi cục|Bảo hiểm xã hội|UBND (?:huyện|thị xã|thành phố|xã|phường|thị trấn|đặc khu)) /u

/** Full name of a unit that a plan writes short; asked of the directory by `fold`. */
export const fullName = (said: string): string => SHORT.reduce((name, [short, full]) => name.replace(short, full), said)

const doerOf = (said: string, part: Doer['part']): Doer => {
  const group = GROUPS.find(([words]) => words.test(said))?.[1]
  if (group) return { said, part, kind: 'group', group }
  if (OUTSIDE.test(said)) return { said, part, kind: 'outside' }
  const name = fullName(said)
  return NAMED.test(`${name} `) ? { said, part, kind: 'unit', name } : { said, part, kind: 'unread' }
}

/** Commas inside these are part of the name. */
const WHOLE = /(?:các\s+)?sở, (?:ban, )?ngành(?:, địa phương)?|(?:các\s+)?(?:cơ quan, )?đơn vị, địa phương|huyện, thị xã, thành phố|xã, phường(?:, (?:thị trấn|đặc khu))?/giu
const COMMA = '\u0001'

const split = (said: string): readonly string[] =>
  said
    .replace(WHOLE, (words) => words.replaceAll(',', COMMA))
    .split(/[,;]|\.\s|\.$|(?:^|\s)[-–•]\s|\s+và\s+(?=(?:các\s+)?(?:Bộ phận|UBND|TT|Trung tâm|Sở)\s)/u)
    .map((part) => part.replaceAll(COMMA, ',').trim())
    .filter((part) => part !== '')

const partsOf = (said: string): readonly (readonly [string, Doer['part']])[] => {
  const cut = /^(.*?)\s*(?:chủ trì)?\s*(?:theo ngành, lĩnh vực)?\s*[,;]?\s*phối hợp(?:\s+với)?\s+(.*)$/iu.exec(said)
  if (cut) return [[cut[1] ?? '', 'leads'], [cut[2] ?? '', 'supports']]
  const lead = /^(.*?)\s+chủ trì(?!\s+soạn thảo)(?:\s+theo ngành, lĩnh vực)?\s*\.?$/iu.exec(said)
  return lead ? [[lead[1] ?? '', 'leads']] : [[said, 'does']]
}

/** Everybody one cell (or one of its paragraphs) names, each once. */
export const readDoers = (said: string): readonly Doer[] => {
  const doers = partsOf(said).flatMap(([words, part]) => split(words).map((one) => doerOf(one, part)))
  return doers.filter((doer, at) => doers.findIndex((other) => other.said === doer.said) === at)
}
