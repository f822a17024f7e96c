import { describe, expect, it } from 'vitest'
import { keptName, readPaperName } from './paper-name.ts'

describe('what a name means (NĐ 23/2015 art. 3, 6)', () => {
  it.each([
    ['Giấy khai sinh', 'giay khai sinh', 'any'],
    ['- Giấy khai sinh;', 'giay khai sinh', 'any'],
    ['a) Giấy khai sinh (nếu có).', 'giay khai sinh', 'any'],
    ['Bản sao Giấy khai sinh', 'giay khai sinh', 'copy'],
    ['Giấy khai sinh (bản sao) (nếu có)', 'giay khai sinh', 'copy'],
    ['Bản sao có chứng thực: Bằng tốt nghiệp', 'bang tot nghiep', 'certified'],
    ['- Bản sao được chứng thực từ biên bản giám định y khoa.', 'bien ban giam dinh y khoa', 'certified'],
    ['Hợp đồng (01 bản sao có chứng thực)', 'hop dong', 'certified'],
    ['Giấy chứng nhận đã cấp (bản gốc).', 'giay chung nhan da cap', 'original'],
    ['Giấy chứng nhận đã cấp bản gốc', 'giay chung nhan da cap', 'original'],
    ['Giấy phép: 01 bản chính;', 'giay phep', 'original'],
    ['Giấy khai sinh: bản sao', 'giay khai sinh', 'copy'],
    ['Giấy khai sinh: bản sao của con', 'giay khai sinh: ban sao cua con', 'any'],
    ['Giấy phép kèm bản chính', 'giay phep kem ban chinh', 'any'],
    ['01 bản sao giấy phép hoặc 01 bản chính', '01 ban sao giay phep hoac 01 ban chinh', 'any'],
    ['Giấy phép (bản gốc để đối chiếu)', 'giay phep (ban goc de doi chieu)', 'any'],
    ['Bản chính giấy phép', 'giay phep', 'original'],
    ['Bản sao trích lục khai sinh', 'ban sao trich luc khai sinh', 'any'],
    ['Bản chính hoặc bản sao giấy phép', 'ban chinh hoac ban sao giay phep', 'any'],
    ['Bản sao kèm bản chính để đối chiếu', 'ban sao kem ban chinh de doi chieu', 'any'],
    ['Giấy khai sinh của con', 'giay khai sinh cua con', 'any'],
    ['Giấy khai sinh (của con)', 'giay khai sinh (cua con)', 'any'],
    ['Bản sao', 'ban sao', 'any'],
  ])('%s', (name, plain, form) => expect(readPaperName(name)).toEqual({ plain, form }))
})

describe('what a kept paper is called', () => {
  it.each([
    ['Giấy chứng nhận kết hôn (nếu có)', 'Giấy chứng nhận kết hôn'],
    ['a) Giấy ủy quyền (Nếu có).', 'Giấy ủy quyền'],
    ['- Bản sao Giấy khai sinh;', 'Bản sao Giấy khai sinh'],
    ['đ) Giấy chuyển tuyến;', 'Giấy chuyển tuyến'],
    ['Giấy tờ khác ( nếu cần thiết );', 'Giấy tờ khác'],
    ['Giấy khai sinh (bản sao)', 'Giấy khai sinh (bản sao)'],
    ['Đơn đề nghị, nếu có thay đổi', 'Đơn đề nghị, nếu có thay đổi'],
    ['(nếu có)', '(nếu có)'],
  ])('%s', (line, name) => expect(keptName(line)).toBe(name))
})
