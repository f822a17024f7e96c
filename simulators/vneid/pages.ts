import { PEOPLE, type SimulatedPerson } from './people.ts'

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

const STYLE = `
:root{color-scheme:light dark;--ink:#1d2733;--paper:#fff;--line:#c9d1da;--red:#b3121d}
@media(prefers-color-scheme:dark){:root{--ink:#e8edf2;--paper:#161b21;--line:#3b4652;--red:#ff8a8f}}
*{box-sizing:border-box}body{margin:0;font:1.0625rem/1.5 system-ui,"Noto Sans","Segoe UI",sans-serif;color:var(--ink);background:var(--paper)}
main{max-width:36rem;margin:0 auto;padding:1.25rem}h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}
.note{border:2px dashed var(--red);padding:.5rem .75rem;margin:0 0 1rem}
fieldset{border:0;padding:0;margin:0 0 1rem}legend{font-weight:600;margin-bottom:.5rem}
label{display:flex;gap:.75rem;align-items:flex-start;padding:.6rem .75rem;border:1px solid var(--line);border-radius:.4rem;margin-bottom:.5rem}
input{margin-top:.35rem;min-width:1.1rem;min-height:1.1rem}small{display:block}
button{font:inherit;min-height:2.75rem;padding:.5rem 1.25rem;border-radius:.4rem;border:1px solid var(--red);background:#b3121d;color:#fff;margin:0 .5rem .5rem 0}
button.plain{background:transparent;color:var(--ink);border-color:var(--line)}dl{margin:0 0 1.25rem}dt{font-weight:600}dd{margin:0 0 .5rem}
:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}`

/** One page that needs no script; `body` is already safe markup. */
const page = (title: string, body: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${STYLE}</style></head>
<body><main><p class="note">Đây là <strong>máy giả lập VNeID</strong> của bản trình diễn. Mọi người trong danh sách đều không có thật.</p><h1>${escape(title)}</h1>${body}</main></body></html>`

const describe = (person: SimulatedPerson): string =>
  `${person.TenDoanhNghiep === undefined ? '' : `đại diện ${person.TenDoanhNghiep} · `}định danh mức ${person.loAs} · sinh ${person.NgayThangNamSinh}`

export const choosePage = (action: string): string =>
  page(
    'Đăng nhập tài khoản định danh điện tử',
    `<form method="post" action="${escape(action)}"><fieldset><legend>Bạn là ai?</legend>${PEOPLE.map(
      (person, i) =>
        `<label><input type="radio" name="sub" value="${escape(person.sub)}" required${i === 0 ? ' checked' : ''}><span>${escape(person.HoVaTen)}<small>${escape(describe(person))}</small></span></label>`,
    ).join('')}</fieldset><button type="submit">Đăng nhập</button><button class="plain" type="submit" name="cancel" value="yes" formnovalidate>Hủy</button></form>`,
  )

const LABELS: Readonly<Record<string, string>> = {
  HoVaTen: 'Họ và tên',
  SoDinhDanh: 'Số định danh cá nhân',
  NgayThangNamSinh: 'Ngày sinh',
  GioiTinh: 'Giới tính',
  SoDienThoai: 'Số điện thoại',
  ThuDienTu: 'Thư điện tử',
  ThuongTru: 'Nơi thường trú',
  TenDoanhNghiep: 'Doanh nghiệp',
  MaSoDoanhNghiep: 'Mã số doanh nghiệp',
}

export const consentPage = (action: string, person: SimulatedPerson): string => {
  const told = Object.entries(LABELS).flatMap(([name, label]) => {
    const value = person[name as keyof SimulatedPerson]
    return value === undefined ? [] : [`<dt>${escape(label)}</dt><dd>${escape(value)}</dd>`]
  })
  return page(
    'Đồng ý chia sẻ thông tin',
    `<p>Hệ thống <strong>Một Cửa</strong> xin được biết những thông tin sau của bạn để giải quyết thủ tục hành chính:</p><dl>${told.join('')}</dl>
<form method="post" action="${escape(action)}"><button type="submit" name="consent" value="yes">Đồng ý</button><button class="plain" type="submit" name="consent" value="no">Không đồng ý</button></form>`,
  )
}

export type Asked = { readonly person: SimulatedPerson; readonly purpose: string; readonly sha256: string }

/** In place of a signature: the person reads what for, compares the fingerprint, and says yes or no. */
export const confirmPage = (action: string, { person, purpose, sha256 }: Asked): string => {
  const print = (sha256.slice(0, 16).match(/.{4}/g) ?? []).join(' ')
  const unable = person.loAs === '2' ? '' : '<p class="note">Tài khoản mức 1 không xác nhận thay chữ ký được. Hãy nâng tài khoản lên mức 2 tại công an xã, phường.</p>'
  return page(
    'Xác nhận thay chữ ký',
    `<p><strong>${escape(person.HoVaTen)}</strong>, hệ thống <strong>Một Cửa</strong> đề nghị bạn xác nhận:</p>
<dl><dt>Nội dung</dt><dd>${escape(purpose)}</dd><dt>Dấu vân tay của bản khai</dt><dd><code>${escape(print)}…</code></dd></dl>${unable}
<form method="post" action="${escape(action)}"><button type="submit" name="consent" value="yes">Tôi xác nhận</button><button class="plain" type="submit" name="consent" value="no">Không xác nhận</button></form>`,
  )
}

/** `form` is the provider's own hidden form, `op.logoutForm`. */
export const signOutPage = (form: string): string =>
  page(
    'Đăng xuất khỏi VNeID?',
    `${form}<button type="submit" form="op.logoutForm" value="yes" name="logout">Đăng xuất</button><button class="plain" type="submit" form="op.logoutForm">Giữ đăng nhập</button>`,
  )

export const messagePage = (title: string, text: string): string => page(title, `<p>${escape(text)}</p>`)
