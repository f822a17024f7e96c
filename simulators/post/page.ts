import { SAID, type Book, type Consignment, type Step } from './book.ts'
import { FAULTS, type Fault } from './faults.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: unknown): string => String(text ?? '').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--paper:#fff;--soft:#eef2f6;--line:#c9d1da;--red:#b3121d}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--paper:#161b21;--soft:#222a33;--line:#3b4652;--red:#ff8a8f}}
*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.5 system-ui,"Noto Sans","Segoe UI",sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:46rem;margin:0 auto;padding:1.25rem}h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}h2{font-size:1.0625rem;margin:0}
.note{border:2px dashed var(--red);padding:.5rem .75rem;margin:0 0 1rem}article{background:var(--soft);border:1px solid var(--line);border-radius:.75rem;padding:.75rem 1rem;margin:0 0 .75rem}
article p{margin:.25rem 0;overflow-wrap:anywhere}form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.5rem 0 0}label{display:block}
select,button{font:inherit;min-height:2.75rem;padding:.35rem .75rem;border-radius:.4rem;border:1px solid var(--line);background:var(--paper);color:var(--ink);max-width:100%}
button.main{border-color:#b3121d;background:#b3121d;color:#fff}:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}`

const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  none: 'chạy bình thường', down: 'ngừng phục vụ', slow: 'chậm', twice: 'báo hai lần', 'out-of-order': 'báo ngược thứ tự', 'lost-callback': 'không báo về', 'wrong-code': 'báo mã lạ',
  'unknown-order': 'báo đơn không có', 'wrong-seal': 'báo sai mã xác thực', 'wrong-money': 'thu thiếu tiền', refuses: 'từ chối đơn',
}

const STEPS: readonly Step[] = ['picked-up', 'in-transit', 'out-for-delivery', 'attempted', 'declined', 'delivered', 'returning', 'returned', 'lost', 'damaged']

const standing = (step: Step | undefined, cancelled: boolean): string => (cancelled ? 'Đã hủy' : step ? escape(SAID[step]) : 'Chưa lấy')

const article = ({ reference, number, cod, to, order, steps, cancelled, wantedBack }: Consignment): string => `<article><h2>${escape(number)}</h2>
<p>${escape(order['SenderName'])} → ${escape(to)} · ${escape(order['ReceiverAddress'])}</p><p><small>${reference} · ${escape(order['Description'])}${cod > 0 ? ` · thu hộ ${cod} đồng` : ''}</small></p>
<p><strong>${standing(steps.at(-1), cancelled)}</strong>${wantedBack ? ' · bên gửi yêu cầu chuyển hoàn' : ''}</p>
${cancelled ? '' : `<form method="post" action="/admin/step"><input type="hidden" name="reference" value="${reference}">${STEPS.map((step) => `<button name="step" value="${step}">${SAID[step].split(',')[0]}</button>`).join('')}</form>`}</article>`

/** For whoever plays the postman; one page that needs no script. */
export const frontPage = (book: Book, fault: Fault): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Bưu điện giả lập</title><style>${STYLE}</style></head>
<body><main><p class="note">Đây là <strong>máy giả lập</strong> của bản trình diễn: không có bưu tá nào đi thật.</p><h1>Bưu điện giả lập</h1>
<form method="post" action="/admin/fault"><label>Máy này đang<br><select name="fault">${FAULTS.map((each) => `<option value="${each}"${each === fault ? ' selected' : ''}>${FAULT_WORDS[each]}</option>`).join('')}</select></label><button class="main">Đổi</button></form>
<form method="post" action="/admin/remit"><button>Chuyển tiền thu hộ về tỉnh</button></form><p></p>
${[...book.consignments.values()].slice(-100).reverse().map(article).join('') || '<p>Chưa có đơn nào.</p>'}</main></body></html>`
