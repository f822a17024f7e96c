import { escapeMarkup } from '../../../kernel/escape-markup.ts'
import type { AskPopulation } from '../../identity/ports.ts'

const said = (name: string, text: string): string => `<dan:${name}>${escapeMarkup(text)}</dan:${name}>`

/** A day as `yyyyMMdd`; where only the year is known, `Nam`. A month without a day is asked by its year. */
const bornOf = (bornOn: string): string => (bornOn.length === 10 ? said('NgayThangNam', bornOn.replaceAll('-', '')) : said('Nam', bornOn.slice(0, 4)))

/** `TraCuuThongTinCongDan`, namespace `http://dancuquocgia.bca`: the order of its fields is fixed. */
export const wordQuestion = ({ reference, officialId, procedureCode, personalIdNumber, fullName, bornOn }: AskPopulation, integration: string): string =>
  [
    '<soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:dan="http://dancuquocgia.bca"><soapenv:Header/><soapenv:Body><dan:TraCuuThongTinCongDan>',
    said('MaYeuCau', reference),
    said('MaDVC', procedureCode ?? 'TTHC'),
    said('MaTichHop', integration),
    said('MaCanBo', officialId),
    said('SoDinhDanh', personalIdNumber),
    said('HoVaTen', fullName.normalize('NFC').toLocaleUpperCase('vi')),
    `<dan:NgayThangNamSinh>${bornOf(bornOn)}</dan:NgayThangNamSinh>`,
    '</dan:TraCuuThongTinCongDan></soapenv:Body></soapenv:Envelope>',
  ].join('')
