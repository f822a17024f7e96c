// Said before a mistake is made, never instead of the server's own refusal; first the law that asks for it, then what to do.
import type { PlainDate } from '../../../kernel/plain-date.ts'

export type WarningFacts = {
  /** The desk's calendar says nobody works now. */
  readonly closedNow: boolean
  readonly afterCutoff: boolean
  readonly place: 'none' | 'own' | 'elsewhere' | 'not-allowed'
  /** How the register knows the number that was typed. */
  readonly register?: { readonly fullName: string; readonly sameName: boolean; readonly bornOn?: PlainDate; readonly sameBirth: boolean }
  readonly sameFilings: readonly { readonly reference: string; readonly stateVi: string; readonly stateEn: string; readonly filedOn: string; readonly open: boolean }[]
  /** Somebody acts for another: on a paper that was looked at, only declared, or none that we know. */
  readonly acting?: { readonly ground: 'verified' | 'declared' | 'none'; readonly untilOn?: string }
  readonly missing: readonly string[]
  /** Counted as paper, with no file beside it. */
  readonly undigitised: readonly string[]
  readonly guided: readonly { readonly on: string; readonly unit: string; readonly note: string; readonly lacking: readonly string[] }[]
}

export type Warning = { readonly kind: string; readonly tone: 'info' | 'warn' | 'bad'; readonly vi: string; readonly en: string; readonly reference?: string }

const time = ({ closedNow, afterCutoff }: WarningFacts): readonly Warning[] => [
  ...(closedNow
    ? [{ kind: 'closed-now', tone: 'warn' as const, vi: 'Theo lịch làm việc, giờ này quầy nghỉ: thời hạn chỉ bắt đầu tính từ giờ làm việc kế tiếp.', en: 'By its calendar the desk is closed now: the limit counts from the next working hour.' }]
    : []),
  ...(afterCutoff && !closedNow
    ? [{ kind: 'after-cutoff', tone: 'info' as const, vi: 'Đã sau 15 giờ: hồ sơ giấy được chuyển vào đầu giờ ngày làm việc tiếp theo (NĐ 61/2018 Điều 18).', en: 'It is past 15:00: papers are handed over first thing the next working day (NĐ 61/2018 article 18).' }]
    : []),
]

const PLACES: Readonly<Partial<Record<WarningFacts['place'], Warning>>> = {
  none: { kind: 'place-missing', tone: 'warn', vi: 'Chưa chọn nơi giải quyết. Hãy chọn trước khi tiếp nhận.', en: 'No resolving unit chosen yet. Choose one before accepting.' },
  elsewhere: { kind: 'elsewhere', tone: 'info', vi: 'Tiếp nhận thay nơi khác: giấy tờ chuyển đến Bộ phận Một cửa của nơi giải quyết theo quy định 15 giờ, kết quả trả tại đây trừ khi người dân chọn nơi khác.', en: 'Received for another place: the papers go to the one-stop desk there under the 15:00 rule, the result comes back here unless the person chooses otherwise.' },
  'not-allowed': { kind: 'wrong-unit', tone: 'bad', vi: 'Quầy của bạn không được tiếp nhận thủ tục này cho nơi đã chọn. Hãy chọn nơi khác hoặc chỉ người dân đến đúng nơi.', en: 'Your desk may not receive this procedure for the place chosen. Choose another, or send the person to the right one.' },
}

const day = (on: string): string => on.split('-').toReversed().join('/')

const UNTIL = (untilOn: string | undefined, words: string): string => (untilOn === undefined ? '' : ` ${words} ${day(untilOn)}`)

/** BLDS 2015 articles 134-141; NĐ 61/2018 article 16: whoever files for another shows on what ground. */
const acting = ({ acting: given }: WarningFacts): readonly Warning[] => {
  if (!given) return []
  const { ground, untilOn } = given
  if (ground === 'verified') return [{ kind: 'acting-verified', tone: 'info', vi: `Giấy ủy quyền, đại diện đã đối chiếu và còn hiệu lực${UNTIL(untilOn, 'đến hết ngày')}.`, en: `The paper to act for the other was looked at and is in force${UNTIL(untilOn, 'until')}.` }]
  if (ground === 'declared') return [{ kind: 'acting-declared', tone: 'warn', vi: 'Người nộp đã tự khai làm thay, chưa cán bộ nào đối chiếu giấy. Hãy xem bản giấy rồi xác nhận ở “Giấy ủy quyền, đại diện”.', en: 'Acting for the other was declared and no official has looked at the paper. Look at it, then confirm under “Who acts for whom”.' }]
  return [{ kind: 'acting-unknown', tone: 'warn', vi: 'Chưa ghi nhận giấy ủy quyền, đại diện nào giữa hai bên cho thủ tục này. Có giấy thì ghi nhận ở “Giấy ủy quyền, đại diện”, hoặc ghi căn cứ vào ô căn cứ đại diện.', en: 'No paper to act for the other is known for this procedure. Record it under “Who acts for whom”, or write the ground into its box.' }]
}

const person = ({ register }: WarningFacts): readonly Warning[] => {
  if (!register) return []
  if (!register.sameName)
    return [{ kind: 'name-differs', tone: 'bad', vi: `Số định danh này trong hệ thống mang tên “${register.fullName}”. Hãy đối chiếu giấy tờ; nếu tên đã đổi, cần cải chính trước.`, en: `This number is known under the name “${register.fullName}”. Compare with the paper; a changed name must be corrected first.` }]
  if (!register.sameBirth && register.bornOn)
    return [{ kind: 'birth-differs', tone: 'warn', vi: `Ngày sinh đã nhập khác với hệ thống (${day(register.bornOn)}). Hãy đối chiếu giấy tờ.`, en: `The birth date typed differs from the one known (${day(register.bornOn)}). Compare with the paper.` }]
  return []
}

const same = ({ sameFilings }: WarningFacts): readonly Warning[] =>
  sameFilings.map(({ reference, stateVi, stateEn, filedOn, open }) => ({
    kind: open ? 'same-open' : 'same-recent',
    tone: open ? ('bad' as const) : ('warn' as const),
    reference,
    vi: `Người này đã nộp thủ tục này ngày ${filedOn} (${stateVi}). Hãy mở hồ sơ đó xem; nếu là việc khác, đánh dấu “Vẫn tiếp nhận”.`,
    en: `This person filed the same procedure on ${filedOn} (${stateEn}). Open that dossier; if it is another matter, tick “Accept all the same”.`,
  }))

const papers = ({ missing, undigitised, guided }: WarningFacts): readonly Warning[] => [
  ...(missing.length > 0
    ? [{ kind: 'components-missing', tone: 'warn' as const, vi: `Còn thiếu: ${missing.join('; ')}. Nhận đủ, ghi lý do trường hợp này không cần, hoặc bấm “Hướng dẫn bổ sung” để in giấy dặn mang gì.`, en: `Missing: ${missing.join('; ')}. Take them in, say why this case does not need them, or press “Guide” to print what to bring.` }]
    : []),
  ...(undigitised.length > 0
    ? [{ kind: 'papers-undigitised', tone: 'info' as const, vi: `Chưa số hóa: ${undigitised.join('; ')}. Quét ngay ở “Số hóa giấy tờ”; chưa kịp thì hồ sơ nằm trong danh sách “Giấy chưa số hóa” của quầy (TT 01/2023/TT-VPCP Điều 8).`, en: `Not digitised yet: ${undigitised.join('; ')}. Scan them under “Digitise papers”; until then the dossier stands in the desk’s list “Papers not digitised” (TT 01/2023/TT-VPCP article 8).` }]
    : []),
  ...guided.map(({ on, unit, note, lacking }) => ({
    kind: 'guided-before',
    tone: 'info' as const,
    vi: `Ngày ${on} ${unit} đã hướng dẫn: ${[...lacking, note].filter(Boolean).join('; ')}.`,
    en: `On ${on} ${unit} told this person: ${[...lacking, note].filter(Boolean).join('; ')}.`,
  })),
]

/** Most serious first. */
export const warningsOf = (facts: WarningFacts): readonly Warning[] => {
  const place = PLACES[facts.place]
  const all = [...person(facts), ...acting(facts), ...same(facts), ...(place ? [place] : []), ...papers(facts), ...time(facts)]
  const rank = { bad: 0, warn: 1, info: 2 }
  return all.toSorted((a, b) => rank[a.tone] - rank[b.tone])
}
