import { describe, expect, it } from 'vitest'
import { identityOf, readBirthDate } from './claims.ts'

describe('readBirthDate', () => {
  it.each([
    ['12/03/1990', '1990-03-12'],
    ['2/3/1990', '1990-03-02'],
    ['12-03-1990', '1990-03-12'],
    ['19900312', '1990-03-12'],
    ['1990-03-12', '1990-03-12'],
    ['1990-03-12T00:00:00Z', '1990-03-12'],
    ['31/02/1990', undefined],
    ['1990', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (text, on) => {
    expect(readBirthDate(text)).toBe(on)
  })
})

describe('identityOf', () => {
  const claims = { sub: 's', HoVaTen: 'Nguyễn Văn An', SoDinhDanh: '044090900011', loAs: '2' }
  it('reads both vocabularies', () => {
    expect(identityOf(claims)).toEqual({ subject: 's', fullName: 'Nguyễn Văn An', personalIdNumber: '044090900011', level: 2 })
    expect(identityOf({ sub: 's', fullName: 'Nguyễn Văn An', citizenPid: '044090900011', accountLevel: '02' })?.level).toBe(2)
  })
  it.each(['1', '01', '', undefined, '3', 'cao'])('takes level %j for 1: a level not understood is not trusted', (loAs) => {
    expect(identityOf({ ...claims, loAs })?.level).toBe(1)
  })
  it.each(['sub', 'HoVaTen', 'SoDinhDanh'])('names nobody without %s', (claim) => {
    expect(identityOf({ ...claims, [claim]: ' ' })).toBeUndefined()
  })
  it('names an enterprise only for an account of type 2', () => {
    const enterprise = { MaSoDoanhNghiep: '3100999001', TenDoanhNghiep: 'Công ty Thử' }
    expect(identityOf({ ...claims, ...enterprise, LoaiTaiKhoan: '1' })?.enterprise).toBeUndefined()
    expect(identityOf({ ...claims, ...enterprise, LoaiTaiKhoan: '2' })?.enterprise).toEqual({ name: 'Công ty Thử', registrationNumber: '3100999001' })
  })
})
