import type { Company } from './enterprises.ts'
import type { Home, Resident } from './people.ts'

export type Tiers = 2 | 3

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
const tag = (name: string, content: string): string => `<ns1:${name}>${content}</ns1:${name}>`
const said = (name: string, text: string): string => tag(name, escape(text))

const MARITAL = { single: '1', married: '2', divorced: '3', widowed: '3' } as const

const addressOf = (name: string, { place, street }: Home, tiers: Tiers): string => {
  const { old, now } = place
  const codes =
    tiers === 3
      ? [said('MaTinhThanh', '44'), said('MaQuanHuyen', old.district[0]), said('MaPhuongXa', old.code), said('TenTinhThanh', 'Tỉnh Quảng Bình'), said('TenQuanHuyen', old.district[1]), said('TenPhuongXa', old.name)]
      : [said('MaTinhThanh', '44'), said('MaPhuongXa', now.code), said('TenTinhThanh', 'Tỉnh Quảng Trị'), said('TenPhuongXa', now.name)]
  return tag(name, [...codes, said('ChiTiet', street), said('QuocGia', 'VN')].join(''))
}

const relativeOf = (name: string, person: Resident | undefined): string => (person ? tag(name, [said('HoVaTen', person.fullName.toLocaleUpperCase('vi')), said('QuocTich', 'VN'), said('SoDinhDanh', person.number)].join('')) : '')

/** As the population database words a citizen: the whole name in `Ten`, capitals; a birth of which only the year is known in `Nam`. */
const citizenOf = (person: Resident, tiers: Tiers): string =>
  tag(
    'CongDan',
    [
      said('SoDinhDanh', person.number),
      tag('HoVaTen', ['<ns1:Ho/>', '<ns1:ChuDem/>', said('Ten', person.fullName.toLocaleUpperCase('vi'))].join('')),
      said('GioiTinh', person.sex === 'male' ? '1' : '2'),
      said('DanToc', person.ethnicity),
      said('TinhTrangHonNhan', MARITAL[person.marital]),
      tag('NgayThangNamSinh', person.bornOn.length === 4 ? said('Nam', person.bornOn) : said('NgayThangNam', person.bornOn.replaceAll('-', ''))),
      said('QuocTich', 'VN'),
      addressOf('ThuongTru', person.home, tiers),
      addressOf('NoiOHienTai', person.lives ?? person.home, tiers),
      relativeOf('Cha', person.father),
      relativeOf('Me', person.mother),
      relativeOf('VoChong', person.spouse),
      person.head ? tag('ChuHo', [said('HoVaTen', person.head.fullName.toLocaleUpperCase('vi')), said('SoDinhDanh', person.head.number), said('QuanHe', person.relation ?? '')].join('')) : '',
    ].join(''),
  )

/** Nobody found is an empty collection. */
export const wordPeople = (people: readonly Resident[], tiers: Tiers): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Header/><soapenv:Body><ns1:CongdanCollection xmlns:ns1="http://www.mic.gov.vn/dancu/1.0">${people.map((person) => citizenOf(person, tiers)).join('')}</ns1:CongdanCollection></soapenv:Body></soapenv:Envelope>`

export const wordFault = (code: string, words: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/"><soapenv:Body><soapenv:Fault><faultcode>${code}</faultcode><faultstring>${escape(words)}</faultstring></soapenv:Fault></soapenv:Body></soapenv:Envelope>`

const STATUS = { ACT: 'Đang hoạt động', SUS: 'Tạm ngừng kinh doanh', DIS: 'Đã giải thể' } as const

/** `HOAdress` is how the register spells it. */
export const wordCompany = ({ code, name, type, status, founded, home, representative }: Company, tiers: Tiers): unknown => {
  const { place, street } = home
  const area = tiers === 3 ? [place.old.name, place.old.district[1], 'Tỉnh Quảng Bình'] : [place.now.name, 'Tỉnh Quảng Trị']
  return {
    Status: '1',
    Message: 'OK',
    Data: {
      MainInformation: { ENTERPRISE_GDT_CODE: code, NAME: name.toLocaleUpperCase('vi'), SHORT_NAME: '', ENTERPRISE_TYPE_NAME: type, ENTERPRISE_STATUS: status, ENTERPRISE_STATUS_NAME: STATUS[status], FOUNDING_DATE: `${founded.split('-').toReversed().join('/')}`, NUMBER_CHANGES: 1 },
      HOAdress: { AddressFullText: [street, ...area].join(', '), CityID: '44', CityName: area.at(-1), WardID: tiers === 3 ? place.old.code : place.now.code, WardName: area[0], StreetNumber: street },
      Representatives: [{ FULL_NAME: representative.fullName.toLocaleUpperCase('vi'), LEGAL_DOCUMENT_NO: representative.number, POSITION_NAME: representative.title }],
    },
  }
}
