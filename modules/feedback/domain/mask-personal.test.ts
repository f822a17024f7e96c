import { describe, expect, it } from 'vitest'
import { maskPersonal } from './mask-personal.ts'

describe('what goes public (NĐ 20/2008 Điều 19, NĐ 13/2023 Điều 8)', () => {
  it.each([
    ['CCCD 044190000001 của tôi', 'CCCD [số định danh] của tôi'],
    ['số 044 190 000 001.', 'số [số định danh].'],
    ['044.190.000.001', '[số định danh]'],
    ['CCCD044190000001, số:044190000001', 'CCCD[số định danh], số:[số định danh]'],
    ['CMND cũ 194123456, cấp năm 2010', 'CMND cũ [số định danh], cấp năm 2010'],
    ['gọi 0900000001 hoặc +84 900 000 001', 'gọi [số điện thoại] hoặc [số điện thoại]'],
    ['máy bàn 0232.3850.123', 'máy bàn [số điện thoại]'],
    ['thư về tran.mau@thu.example.vn nhé', 'thư về [thư điện tử] nhé'],
    ['tài khoản 12345678901234', 'tài khoản [dãy số]'],
    ['hồ sơ 000.00.18.H44-250312-0001 trễ', 'hồ sơ 000.00.18.H44-250312-0001 trễ'],
    ['hồ sơ H44.18-250312-0001 trễ', 'hồ sơ H44.18-250312-0001 trễ'],
    ['ngày 12/03/2025, 12-03-2025', 'ngày 12/03/2025, 12-03-2025'],
    ['nộp 1.250.000 đồng, 1.250.000.000 đồng', 'nộp 1.250.000 đồng, 1.250.000.000 đồng'],
    ['đã gửi PA4Q7ZK2M9XBTD, pa4q7zk2m9xbtd', 'đã gửi [mã phản ánh], [mã phản ánh]'],
    ['CCCD ０４４１９０００００01', 'CCCD [số định danh]'],
    ['1 hồ sơ, 30 ngày, điều 9.1', '1 hồ sơ, 30 ngày, điều 9.1'],
    ['Tôi là Trần Thị Mẫu, trần thị  mẫu', 'Tôi là [họ tên], [họ tên]'],
    ['Trần Thị Mẫu'.normalize('NFD'), '[họ tên]'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['', ''],
  ])('%s', (text, said) => {
    expect(maskPersonal(text, { names: ['Trần Thị Mẫu', ''] })).toBe(said)
  })

  it.each([
    ['nhà tôi ở số 12 đường Thử, phường Mẫu', 'số 12 đường Thử, phường Mẫu', 'nhà tôi ở [địa chỉ]'],
    ['ngay trước Số 12  Đường Thử có rác', 'số 12 đường Thử, phường Mẫu', 'ngay trước [địa chỉ] có rác'],
    ['số 12 đường Thử nghiệm', 'số 12 đường Thử, phường Mẫu', '[địa chỉ] nghiệm'],
    ['số 12 đường Thửa', 'số 12 đường Thử, phường Mẫu', 'số 12 đường Thửa'],
    ['UBND phường Mẫu trả chậm', 'phường Mẫu', 'UBND phường Mẫu trả chậm'],
    ['UBND xã Mẫu, tỉnh Thử đã trả kết quả', 'xã Mẫu, tỉnh Thử', 'UBND xã Mẫu, tỉnh Thử đã trả kết quả'],
    ['UBND xã Mẫu đã trả; nhà ở thôn 3', 'Thôn 3, xã Mẫu, tỉnh Thử', 'UBND xã Mẫu đã trả; nhà ở [địa chỉ]'],
    ['Nghị định số 12/2020/NĐ-CP; nhà số 12, đường Thử', 'Số 12, đường Thử, phường Mẫu', 'Nghị định số 12/2020/NĐ-CP; nhà [địa chỉ]'],
    ['Nghị định số 12/2020/NĐ-CP', 'Số 12', 'Nghị định số 12/2020/NĐ-CP'],
    ['ở phường 5, quận Thử, nhà 9', 'Phường 5, quận Thử, nhà 9', 'ở [địa chỉ]'],
  ])('of the address: %s', (text, address, said) => {
    expect(maskPersonal(text, { address })).toBe(said)
  })

  it.each(['9', 'a', 'a.', '9 ', '@', 'A', 'Trần '])('reads a hundred thousand signs in one pass, and says the same when it is said twice: %s', (sign) => {
    const hidden = { names: ['Trần Thị Mẫu'], address: 'số 12 đường Thử, phường Mẫu' }
    const long = maskPersonal(`${sign.repeat(100_000 / sign.length)}, 044190000001`, hidden)
    expect(long.endsWith(', [số định danh]')).toBe(true)
    expect(maskPersonal(long, hidden)).toBe(long)
  })
})
