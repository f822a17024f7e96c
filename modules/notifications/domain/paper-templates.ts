// NĐ 13/2023/NĐ-CP articles 9 and 13, NĐ 45/2020/NĐ-CP article 16: people are told what enters and leaves their vault, and who reads in it.
import type { Template } from './template.ts'

/** What happens to the papers of a person, told to that person. */
export const PAPER_TEMPLATES = {
  'paper-added': {
    vi: { title: 'Kho giấy tờ có thêm “{paper}”', text: 'Giấy “{paper}”[ số {number}][ do {unit} cấp] đã vào kho giấy tờ[ của {holder}]. Từ nay không phải nộp lại giấy này khi làm thủ tục.', sms: 'Kho giay to cua ban co them mot giay.', status: 'Thêm giấy vào kho' },
    en: { title: 'A new paper among yours: “{paper}”', text: 'The paper “{paper}”[, number {number}][, issued by {unit}] is among the papers[ of {holder}] now. You need not hand it in again.', sms: 'A new paper is among your papers.', status: 'Paper added' },
  },
  'copy-certified': {
    vi: { title: 'Đã có bản sao chứng thực điện tử “{paper}”', text: 'Bản sao chứng thực điện tử của “{paper}”, số {number}, đã được {unit} ký số[, có giá trị đến hết ngày {until}]. Hãy mở ở hồ sơ hoặc kho giấy tờ, và dùng thay bản chính khi làm thủ tục trực tuyến.', sms: 'Ban sao chung thuc dien tu cua ban da duoc ky so.', status: 'Có bản sao chứng thực' },
    en: { title: 'The electronic certified copy of “{paper}” is there', text: 'The electronic certified copy of “{paper}”, number {number}, was signed by {unit}[ and holds to the end of {until}]. Open it at the dossier or among your papers, and use it instead of the original online.', sms: 'Your electronic certified copy is signed.', status: 'Certified copy ready' },
  },
  'paper-withdrawn': {
    vi: { title: 'Giấy “{paper}” đã bị thu hồi', text: 'Giấy “{paper}”[ số {number}] trong kho giấy tờ[ của {holder}] không còn giá trị.[ Lý do: {reason}.]', sms: 'Mot giay trong kho giay to cua ban da bi thu hoi.', status: 'Giấy bị thu hồi' },
    en: { title: 'The paper “{paper}” was withdrawn', text: 'The paper “{paper}”[, number {number},][ of {holder}] holds no longer.[ Reason: {reason}.]', sms: 'A paper among your papers was withdrawn.', status: 'Paper withdrawn' },
  },
  'paper-shared': {
    vi: { title: 'Đã cho xem “{paper}”', text: 'Cán bộ xử lý hồ sơ “{procedure}” xem được giấy “{paper}”[ của {holder}] đến {untilAt}. Bạn có thể thôi chia sẻ trong kho giấy tờ.', sms: 'Ban da cho xem mot giay trong kho den {untilAt}.', status: 'Đã cho xem giấy tờ' },
    en: { title: 'Shown: “{paper}”', text: 'Officials of “{procedure}” may read the paper “{paper}”[ of {holder}] until {untilAt}. You may end it among your papers.', sms: 'You show one of your papers until {untilAt}.', status: 'Paper shared' },
  },
  'paper-read': {
    vi: { title: 'Cán bộ đã mở “{paper}”', text: 'Giấy “{paper}”[ của {holder}] đã chia sẻ vừa được[ {by}] mở. Mục đích: {purpose}.', sms: 'Can bo da mo giay ban chia se.', status: 'Giấy đã được mở' },
    en: { title: 'An official opened “{paper}”', text: 'The shared paper “{paper}”[ of {holder}] was opened[ by {by}]. Purpose: {purpose}.', sms: 'An official opened the paper you share.', status: 'Paper opened' },
  },
  'paper-expiring': {
    vi: { title: 'Giấy “{paper}” sắp hết hiệu lực', text: 'Giấy “{paper}”[ số {number}][ của {holder}] có hiệu lực đến hết ngày {until}. Nếu còn cần, hãy làm thủ tục cấp lại trước ngày đó.', sms: 'Mot giay trong kho cua ban sap het hieu luc.', status: 'Giấy sắp hết hiệu lực' },
    en: { title: 'The paper “{paper}” runs out soon', text: 'The paper “{paper}”[, number {number},][ of {holder}] holds to the end of {until}. If you still need it, apply for a new one before that day.', sms: 'A paper among yours runs out soon.', status: 'Paper runs out soon' },
  },
} as const satisfies Readonly<Record<string, Template>>
