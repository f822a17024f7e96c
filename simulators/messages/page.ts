import { FAULTS, type Fault } from './faults.ts'
import type { Arrived } from './inbox.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--paper:#fff;--soft:#eef2f6;--line:#c9d1da;--red:#b3121d;--link:#0b57b0}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--paper:#161b21;--soft:#222a33;--line:#3b4652;--red:#ff8a8f;--link:#8ab8ff}}
*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.5 system-ui,"Noto Sans","Segoe UI",sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:44rem;margin:0 auto;padding:1.25rem}h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}h2{font-size:1.0625rem;margin:0}
.note{border:2px dashed var(--red);padding:.5rem .75rem;margin:0 0 1rem}a{color:var(--link);overflow-wrap:anywhere}
article{background:var(--soft);border:1px solid var(--line);border-radius:.75rem;padding:.75rem 1rem;margin:0 0 .75rem}
article p{margin:.25rem 0}pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:.5rem 0 0}small{color:inherit;opacity:.8}
form{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:0 0 1.25rem}label{display:block}
select,input,button{font:inherit;min-height:2.75rem;padding:.35rem .75rem;border-radius:.4rem;border:1px solid var(--line);background:var(--paper);color:var(--ink);max-width:100%}
button{border-color:var(--red);background:#b3121d;color:#fff}:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}`

const FAULT_WORDS: Readonly<Record<Fault, string>> = {
  none: 'chạy bình thường',
  slow: 'chậm',
  down: 'ngừng phục vụ',
  wrong: 'trả lời sai',
  twice: 'nhận xong thì đứt đường truyền',
  'rejects-number': 'từ chối người nhận',
  'rate-limited': 'giới hạn tốc độ',
  'refuses-credentials': 'từ chối tài khoản của ta',
}

/** Links can be followed, nothing else of a message is read as markup. */
const withLinks = (text: string): string => escape(text).replace(/https?:\/\/[^\s<]+/g, (link) => `<a href="${link}">${link}</a>`)

const momentOf = (at: string): string => new Date(Date.parse(at) + 7 * 3_600_000).toISOString().replace(/^(\d{4})-(\d{2})-(\d{2})T(\d{2}:\d{2}:\d{2}).*$/, '$4 $3/$2/$1')

const messageOf = (message: Arrived): string =>
  `<article><p><strong>${escape(message.to)}</strong> <small>${momentOf(message.at)}${message.times > 1 ? ` · được giao ${message.times} lần, giữ một` : ''}</small></p>${
    message.subject === undefined ? '' : `<h2>${escape(message.subject)}</h2>`
  }<pre>${withLinks(message.text)}</pre></article>`

export type PageOf = { readonly name: string; readonly messages: readonly Arrived[]; readonly fault: Fault; readonly to: string }

/** What arrived, for whoever plays the recipient; one page that needs no script. */
export const inboxPage = ({ name, messages, fault, to }: PageOf): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(name)}</title><style>${STYLE}</style></head>
<body><main><p class="note">Đây là <strong>máy giả lập</strong> của bản trình diễn: tin chỉ đến trang này, không đến ai thật.</p><h1>${escape(name)}</h1>
<form method="get"><label>Chỉ xem tin gửi tới<br><input name="to" value="${escape(to)}"></label><button type="submit">Xem</button></form>
<form method="post" action="/admin/fault"><label>Máy này đang<br><select name="fault">${FAULTS.map((each) => `<option value="${each}"${each === fault ? ' selected' : ''}>${FAULT_WORDS[each]}</option>`).join('')}</select></label><button type="submit">Đổi</button></form>
${messages.length === 0 ? '<p>Chưa có tin nào đến.</p>' : messages.map(messageOf).join('')}</main></body></html>`
