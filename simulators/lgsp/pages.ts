import type { Company } from './enterprises.ts'
import { FAULTS, type Fault } from './faults.ts'
import type { Resident } from './people.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--paper:#fff;--line:#c9d1da;--red:#b3121d}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--paper:#161b21;--line:#3b4652;--red:#ff8a8f}}
*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.5 system-ui,"Noto Sans","Segoe UI",sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:52rem;margin:0 auto;padding:1.25rem}h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.125rem}
.note{border:2px dashed var(--red);padding:.5rem .75rem}form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 0 1.25rem}
button,select,input{font:inherit;min-height:2.75rem;padding:.4rem 1rem;border-radius:.4rem;border:1px solid var(--line);background:var(--paper);color:var(--ink);max-width:100%}
:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}li{margin:.25rem 0;overflow-wrap:anywhere}`

const WORDS: Readonly<Record<Fault, string>> = {
  none: 'chạy bình thường',
  down: 'ngừng phục vụ',
  slow: 'trả lời quá chậm',
  'wrong-person': 'trả lời về người khác',
  several: 'trả lời hai người một số',
  'stale-token': 'không nhận token vừa cấp',
  malformed: 'trả lời bị cắt giữa chừng',
  maintenance: 'trả trang bảo trì',
  'refuses-us': 'không nhận tài khoản của ta',
  'wrong-signature': 'Kho trả lời sai chữ ký',
  empty: 'Kho không có gì',
  'no-result': 'Kho báo thành công mà không kèm kết quả',
  'soap-fault': 'CSDL dân cư báo lỗi SOAP',
  'service-100': 'CSDL doanh nghiệp báo lỗi 100 (khóa)',
  'service-101': 'CSDL doanh nghiệp báo lỗi 101 (địa chỉ IP)',
  'service-106': 'CSDL doanh nghiệp báo lỗi 106 (mã đơn vị)',
  'service-108': 'CSDL doanh nghiệp báo lỗi 108 (mã tỉnh)',
  'service-200': 'CSDL doanh nghiệp báo lỗi 200 (chưa hoàn thành)',
  'service-201': 'CSDL doanh nghiệp báo lỗi 201 (không có)',
  'service-302': 'CSDL doanh nghiệp báo lỗi 302 (danh mục)',
  'service-500': 'CSDL doanh nghiệp báo lỗi 500 (dữ liệu)',
}

const MOST = 40
const dayOf = (iso: string): string => iso.split('-').toReversed().join('/')
const personLine = ({ number, fullName, bornOn, home }: Resident): string => `<li>${number} · ${escape(fullName)} · ${dayOf(bornOn)} · ${escape(home.street)}, ${escape(home.place.old.name)}</li>`
const companyLine = ({ code, name, representative }: Company): string => `<li>${code} · ${escape(name)} · ${escape(representative.fullName)} (${representative.number})</li>`

export type Shown = { readonly fault: Fault; readonly sought: string; readonly people: readonly Resident[]; readonly companies: readonly Company[]; readonly total: { readonly people: number; readonly companies: number } }

/** Whom one may try: found by a piece of the name, the number or the code. */
export const frontPage = ({ fault, sought, people, companies, total }: Shown): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Trục LGSP giả lập</title><style>${STYLE}</style></head>
<body><main><p class="note">Đây là <strong>máy giả lập</strong> trục LGSP của bản trình diễn: CSDL dân cư ${total.people} người và CSDL doanh nghiệp ${total.companies} doanh nghiệp đều do máy bịa ra.</p>
<h1>Cơ sở dữ liệu quốc gia (giả lập)</h1>
<form method="post" action="/admin/fault"><label>Máy này đang<br><select name="fault">${FAULTS.map((each) => `<option value="${each}"${each === fault ? ' selected' : ''}>${WORDS[each]}</option>`).join('')}</select></label><button type="submit">Đổi</button></form>
<form method="get" action="/"><label>Tìm người, doanh nghiệp để thử<br><input name="q" value="${escape(sought)}"></label><button type="submit">Tìm</button></form>
<h2>Người</h2><ul>${people.slice(0, MOST).map(personLine).join('') || '<li>Không có.</li>'}</ul>
<h2>Doanh nghiệp</h2><ul>${companies.slice(0, MOST).map(companyLine).join('') || '<li>Không có.</li>'}</ul></main></body></html>`
