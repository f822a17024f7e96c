// Đặc tả Nền tảng thanh toán 1.0.6: hashes, clock, codes; what others left open or got wrong is refused here.
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseInstant, type Instant } from '../../../kernel/instant.ts'
import type { PlatformOrder } from '../../payments/ports.ts'
import { takeHeard } from '../outside.ts'
import { openPaymentPlatform } from './open-payment-platform.ts'

const SECRET = 'bi-mat-thu'
const REFERENCE = 'MC0123456789ABCD'
const AFTERNOON = parseInstant('2025-03-12T08:05:09Z') as Instant
const order = { reference: REFERENCE, amount: 50_000, at: AFTERNOON, clientAddress: '10.0.0.9', label: 'H46.1-250312-0001', procedure: { code: '9.1', name: 'Thủ tục' }, unit: { code: 'H46', name: 'Đơn vị' }, payer: { name: 'Lê Thị Thử' }, lines: [{ kind: 'state-charge', name: 'Lệ phí', amount: 50_000 }] } satisfies PlatformOrder

let server: Server
let address: string
let answer: string
let heard: Record<string, unknown> = {}
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString('utf8')))
    request.on('end', () => {
      heard = JSON.parse(body) as Record<string, unknown>
      response.writeHead(answer === 'down' ? 503 : 200, { 'content-type': 'application/json' }).end(answer)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `platform+http://DOITAC:${SECRET}@127.0.0.1:${(server.address() as AddressInfo).port}/cong`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('INIT and QUERY', () => {
  it('are sealed over the named fields in their order, by a clock of 24 hours', async () => {
    answer = JSON.stringify({ MaLoi: '00', UrlThanhToan: 'https://thanhtoan.example.vn/x' })
    expect(await openPaymentPlatform(address).open(order)).toEqual({ kind: 'opened', url: 'https://thanhtoan.example.vn/x' })
    expect(heard['ThoiGianGD'], '15:05:09, not 03:05:09').toBe('20250312150509')
    expect(heard['MaXacThuc']).toBe(sha256(`INIT|1.0.6|DOITAC|${REFERENCE}|50000|PAY|1|1|vi-VN|VND|PAYMENT|Thanh toan phi, le phi ho so H46.1-250312-0001|20250312150509|10.0.0.9|${SECRET}`))
  })

  it('tell who pays from where, and each sum by what it is for', async () => {
    answer = JSON.stringify({ MaLoi: '00', UrlThanhToan: 'https://thanhtoan.example.vn/x' })
    await openPaymentPlatform(address).open({ ...order, payer: { name: 'Lê Thị Thử', address: 'Thôn 3, Xã Thử, Huyện Thử, Tỉnh Quảng Bình' } })
    expect(heard['ThongTinBienLai']).toMatchObject({ HoTenNguoiNop: 'Lê Thị Thử', HuyenNguoiNop: 'Huyện Thử', TinhNguoiNop: 'Tỉnh Quảng Bình', DSKhoanNop: [{ NoiDung: 'Lệ phí', SoTien: '50000' }] })
  })

  it.each([
    ['wrapped by the bus', { error_code: '0', message: JSON.stringify({ MaLoi: '00', UrlThanhToan: 'https://x.example.vn/' }) }, 'opened'],
    ['refused by the bus', { error_code: '-1', message: 'loi' }, 'down'],
    ['a code that is not 00', { MaLoi: '02', MoTaLoi: 'Thanh cong' }, 'refused'],
    ['an address no browser should follow', { MaLoi: '00', UrlThanhToan: 'javascript:alert(1)' }, 'down'],
    ['a page of maintenance', '<html>Bảo trì</html>', 'down'],
  ])('%s', async (_, said, kind) => {
    answer = typeof said === 'string' ? said : JSON.stringify(said)
    expect((await openPaymentPlatform(address).open(order)).kind).toBe(kind)
  })

  it.each(['01', '02', '03', '97', '99'])('INIT: %s is a refusal under this code', async (code) => {
    answer = JSON.stringify({ MaLoi: code, MoTaLoi: 'x' })
    expect(await openPaymentPlatform(address).open(order)).toEqual({ kind: 'refused', cause: code })
  })

  it('a hash the platform does not believe is a fault of the connection, which an answer ends', async () => {
    takeHeard()
    answer = JSON.stringify({ MaLoi: '97' })
    await openPaymentPlatform(address).ask(REFERENCE, AFTERNOON)
    expect(takeHeard().get('payment-platform')).toMatchObject({ fault: 'credentials-refused', failures: 1 })
    answer = JSON.stringify({ MaLoi: '04', TrangThaiGD: '4' })
    await openPaymentPlatform(address).ask(REFERENCE, AFTERNOON)
    expect(takeHeard().get('payment-platform')).toMatchObject({ answers: 1, failures: 0 })
  })

  it.each([
    ['05, not paid yet', { MaLoi: '05', MoTaLoi: 'Chua thanh toan' }],
    ['97', { MaLoi: '97' }],
    ['a page instead of a receipt', { MaLoi: '00', BienLai: Buffer.from('<html>').toString('base64') }],
  ])('GET_BILL: %s is no receipt', async (_, said) => {
    answer = JSON.stringify(said)
    expect(await openPaymentPlatform(address).fetchBill(REFERENCE, AFTERNOON)).toBeUndefined()
  })

  it.each([
    ['1 is paid', { TrangThaiGD: '1', MaThamChieu: REFERENCE, SoTien: '50000', MaGiaoDich: 'GD1' }, { kind: 'said', outcome: 'paid', amount: 50_000, transactionNo: 'GD1' }],
    ['3 is pending', { TrangThaiGD: 3 }, { kind: 'said', outcome: 'pending' }],
    ['4 is failed', { TrangThaiGD: '4' }, { kind: 'said', outcome: 'failed' }],
    ['04, unknown there, is failed', { MaLoi: '04', TrangThaiGD: '4' }, { kind: 'said', outcome: 'failed' }],
    ['03 is an error', { MaLoi: '03', MoTaLoi: 'Loai ban tin khong ho tro' }, { kind: 'down', cause: 'error-03' }],
    ['97 is an error', { MaLoi: '97', MoTaLoi: 'Sai ma xac thuc' }, { kind: 'down', cause: 'error-97' }],
    ['a payment told beside an error is none', { MaLoi: '97', TrangThaiGD: '1', SoTien: '50000' }, { kind: 'down', cause: 'error-97' }],
    ['another reference is no answer', { TrangThaiGD: '1', MaThamChieu: 'MC9999999999999Z' }, { kind: 'down', cause: 'answer-not-understood' }],
    ['a state nobody knows', { TrangThaiGD: '9' }, { kind: 'down', cause: 'answer-not-understood' }],
  ])('QUERY: %s', async (_, said, expected) => {
    answer = JSON.stringify(said)
    expect(await openPaymentPlatform(address).ask(REFERENCE, AFTERNOON)).toEqual(expected)
  })
})

describe('the confirmation', () => {
  const seal = (message: Record<string, string>, secret = SECRET): Record<string, string> => ({
    ...message,
    MaXacThuc: sha256([...['LoaiBanTin', 'MaLoi', 'MaDoiTac', 'MaThamChieu', 'SoTien', 'MaTienTe', 'MaGiaoDich', 'MaNganHang', 'ThoiGianGD', 'ThongTinGiaoDich'].map((name) => message[name] ?? ''), secret].join('|')),
  })
  const message = { LoaiBanTin: 'CONFIRM', MaLoi: '00', MaDoiTac: 'DOITAC', MaThamChieu: REFERENCE, SoTien: '50000', MaTienTe: 'VND', MaGiaoDich: 'GD1', MaNganHang: 'VCB', ThoiGianGD: '20250312150600', ThongTinGiaoDich: 'x' }

  it.each([
    ['true', seal(message), 'verified'],
    ['with a hash in capitals', { ...seal(message), MaXacThuc: (seal(message)['MaXacThuc'] ?? '').toUpperCase() }, 'verified'],
    ['another amount under the same hash', { ...seal(message), SoTien: '5000000' }, 'forged'],
    ['sealed with another secret', seal(message, 'khac'), 'forged'],
    ['for another partner', seal({ ...message, MaDoiTac: 'KHAC' }), 'forged'],
    ['words that wander across a bar', seal({ ...message, MaGiaoDich: 'GD1|VCB', MaNganHang: '' }), 'forged'],
    ['without a hash', message, 'forged'],
    ['of a negative amount', seal({ ...message, SoTien: '-1' }), 'unreadable'],
    ['in another currency', seal({ ...message, MaTienTe: 'USD' }), 'unreadable'],
    ['a message of another kind under a true hash', seal({ ...message, LoaiBanTin: 'QUERY' }), 'unreadable'],
    ['no object at all', 'MaLoi=00', 'unreadable'],
  ])('%s', (_, body, kind) => {
    expect(openPaymentPlatform(address).readCallback(body).kind).toBe(kind)
  })

  it.each([
    ['our own reference', REFERENCE, REFERENCE],
    ['words that would read as another message under our seal', 'MC0123456789ABCD|00', ''],
    ['nothing of the kind', 'CONFIRM', ''],
  ])('is answered under our seal with %s only', (_, said, repeated) => {
    expect(openPaymentPlatform(address).replyTo({ MaThamChieu: said }, { accepted: false, words: 'x', at: AFTERNOON })).toMatchObject({ MaThamChieu: repeated })
  })
})
