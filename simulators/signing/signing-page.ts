import { SIGNING_FAULTS, type CertificateRequest, type Question, type SigningFault } from './questions.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--paper:#fff;--soft:#eef2f6;--line:#c9d1da;--red:#b3121d}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--paper:#161b21;--soft:#222a33;--line:#3b4652;--red:#ff8a8f}}
*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.5 system-ui,"Noto Sans","Segoe UI",sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:44rem;margin:0 auto;padding:1.25rem}h1{font-size:1.5rem}h2{font-size:1.0625rem;margin:0}.note{border:2px dashed var(--red);padding:.5rem .75rem}
article{background:var(--soft);border:1px solid var(--line);border-radius:.75rem;padding:.75rem 1rem;margin:0 0 .75rem}
form{display:flex;flex-wrap:wrap;gap:.5rem;margin:.5rem 0}select,button{font:inherit;min-height:2.75rem;padding:.35rem .75rem;border-radius:.4rem;border:1px solid var(--line)}
button{background:#b3121d;color:#fff}button.no{background:var(--paper);color:var(--ink)}:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}`

const FAULT_WORDS: Readonly<Record<SigningFault, string>> = { none: 'chạy bình thường', approves: 'tự đồng ý mọi yêu cầu', refuses: 'người dùng luôn từ chối', slow: 'chậm', down: 'ngừng phục vụ', wrong: 'trả chữ ký sai', 'odd-status': 'trả trạng thái lạ', 'no-pack': 'không có gói chứng thư miễn phí', 'code-02': 'trả mã 02 (thông tin)', 'code-03': 'trả mã 03 (không có)', 'code-99': 'trả mã 99 (lỗi nội bộ)' }

const STATE_WORDS = { waiting: 'đang chờ', approved: 'đã đồng ý', refused: 'đã từ chối' } as const

const questionOf = ({ handle, credential, documents, state }: Question): string =>
  `<article><h2>${escape(credential)}: ký ${documents.length} văn bản</h2><ul>${documents.map(({ documentName }) => `<li>${escape(documentName)}</li>`).join('')}</ul><p>${STATE_WORDS[state]}</p>${
    state === 'waiting' ? `<form method="post" action="/answer"><input type="hidden" name="handle" value="${escape(handle)}"><button name="answer" value="approve">Đồng ý ký</button><button class="no" name="answer" value="refuse">Từ chối</button></form>` : ''
  }</article>`

const STANDING_WORDS = { processing: 'đang xử lý', 'not-activated': 'đã cấp, chưa kích hoạt', issued: 'đã kích hoạt', failed: 'không cấp' } as const

const requestOf = ({ transactionCode, fullName, state }: CertificateRequest): string =>
  `<article><h2>Chứng thư của ${escape(fullName)}</h2><p>${STANDING_WORDS[state]}</p><form method="post" action="/standing"><input type="hidden" name="transactionCode" value="${escape(transactionCode)}">${Object.entries(STANDING_WORDS)
    .map(([standing, words]) => `<button class="no" name="standing" value="${standing}">${words}</button>`)
    .join('')}</form></article>`

export type SigningShown = { readonly questions: readonly Question[]; readonly requests: readonly CertificateRequest[]; readonly fault: SigningFault }

/** The phone of whoever is asked to sign, and the switch of faults; needs no script. */
export const signingPage = ({ questions, requests, fault }: SigningShown): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Ký số VNeID giả lập</title><style>${STYLE}</style></head>
<body><main><p class="note">Đây là <strong>máy giả lập</strong> của bản trình diễn: chữ ký không có giá trị pháp lý.</p><h1>Ký số trên VNeID (giả lập) và máy cấp dấu thời gian</h1>
<form method="post" action="/admin/fault"><select name="fault" aria-label="Máy này đang">${SIGNING_FAULTS.map((each) => `<option value="${each}"${each === fault ? ' selected' : ''}>${FAULT_WORDS[each]}</option>`).join('')}</select><button>Đổi</button></form>
${questions.length === 0 ? '<p>Chưa có yêu cầu ký nào.</p>' : questions.toReversed().map(questionOf).join('')}${requests.length === 0 ? '' : `<h1>Yêu cầu cấp chứng thư</h1>${requests.toReversed().map(requestOf).join('')}`}</main></body></html>`
