import { onePage } from '../messages/one-page.ts'
import type { Book, Order } from './book.ts'
import { FAULTS, type Fault } from './faults.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
const dong = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.')} đồng`

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--paper:#fff;--soft:#eef2f6;--line:#c9d1da;--red:#b3121d}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--paper:#161b21;--soft:#222a33;--line:#3b4652;--red:#ff8a8f}}
*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.5 system-ui,"Noto Sans","Segoe UI",sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:40rem;margin:0 auto;padding:1.25rem}h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.125rem}
.note{border:2px dashed var(--red);padding:.5rem .75rem}dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;background:var(--soft);padding:1rem;border-radius:.5rem;margin:1rem 0}
dt{opacity:.8}dd{margin:0;font-weight:600;overflow-wrap:anywhere}form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 0 1.25rem}
button,select,input{font:inherit;min-height:2.75rem;padding:.4rem 1rem;border-radius:.4rem;border:1px solid var(--line);background:var(--paper);color:var(--ink);max-width:100%}
button.pay{background:#b3121d;border-color:#b3121d;color:#fff}:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}
li{margin:.25rem 0;overflow-wrap:anywhere}`

const frame = (title: string, body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main><p class="note">Đây là <strong>máy giả lập</strong> nền tảng thanh toán của bản trình diễn: không có khoản tiền nào bị trừ thật.</p><h1>${escape(title)}</h1>${body}</main></body></html>`

const facts = ({ reference, amount, info, payer, unit }: Order): string =>
  `<dl><dt>Số tiền</dt><dd>${dong(amount)}</dd><dt>Nội dung</dt><dd>${escape(info)}</dd><dt>Người nộp</dt><dd>${escape(payer)}</dd><dt>Đơn vị thu</dt><dd>${escape(unit)}</dd><dt>Mã tham chiếu</dt><dd>${reference}</dd></dl>`

export const payPage = (order: Order): string =>
  frame(
    'Thanh toán (giả lập)',
    order.state === 'waiting'
      ? `${facts(order)}<form method="post"><button class="pay" name="do" value="pay">Thanh toán ${dong(order.amount)}</button><button name="do" value="fail">Thẻ bị từ chối</button><button name="do" value="leave">Quay lại, chưa trả</button></form>`
      : `${facts(order)}<p>Giao dịch này ${order.state === 'paid' ? 'đã thanh toán' : 'không thành công'}.</p><form method="post"><button name="do" value="leave">Quay về trang hồ sơ</button></form>`,
  )

const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  none: 'chạy bình thường',
  'lost-callback': 'không báo về (mất bản tin)',
  'fifth-lost': 'cứ năm bản tin mất một',
  twice: 'báo hai lần',
  'wrong-amount': 'báo sai số tiền',
  'wrong-hash': 'báo sai mã xác thực',
  late: 'báo trễ một phút',
  'out-of-order': 'báo ngược thứ tự',
  down: 'ngừng phục vụ',
}

const orderLine = ({ reference, amount, state }: Order): string => `<li>${reference} · ${dong(amount)} · ${{ waiting: 'chờ', paid: 'đã trả', failed: 'không thành công' }[state]}</li>`

export const frontPage = (book: Book, fault: Fault): string =>
  frame(
    'Nền tảng thanh toán giả lập',
    `<form method="post" action="/admin/fault"><label>Máy này đang<br><select name="fault">${FAULTS.map((each) => `<option value="${each}"${each === fault ? ' selected' : ''}>${FAULT_WORDS[each]}</option>`).join('')}</select></label><button type="submit">Đổi</button></form>
<h2>Chuyển khoản vào tài khoản thu (giả lập ngân hàng)</h2>
<form method="post" action="/admin/transfer"><label>Nội dung<br><input name="words" required></label><label>Số tiền<br><input name="amount" inputmode="numeric" pattern="[0-9]+" required></label><label>Vào tài khoản (để trống: sao kê không nói)<br><input name="account"></label><button type="submit">Chuyển</button></form>
<h2>Giao dịch</h2><ul>${[...book.orders.values()].slice(-50).reverse().map(orderLine).join('') || '<li>Chưa có.</li>'}</ul>`,
  )

export const billOf = ({ reference, amount }: Order): Buffer => onePage(`Bien lai gia lap ${reference.replaceAll(/[^A-Z0-9]/g, '')} so tien ${amount} VND`)
