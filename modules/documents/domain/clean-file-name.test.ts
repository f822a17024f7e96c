import { describe, expect, it } from 'vitest'
import { cleanFileName } from './clean-file-name.ts'

describe('cleanFileName', () => {
  it.each([
    ['Giấy khai sinh.pdf', 'Giấy khai sinh.pdf'],
    ['Giấy khai sinh.pdf'.normalize('NFD'), 'Giấy khai sinh.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\An\\đơn.docx', 'đơn.docx'],
    ['hoa\u202efdp.exe', 'hoafdp.exe'],
    ['a\u0000b\nc.pdf', 'abc.pdf'],
    ['  nhiều   khoảng  trắng .pdf ', 'nhiều khoảng trắng .pdf'],
    ['///', ''],
  ])('%j becomes %j', (given, cleaned) => expect(cleanFileName(given)).toBe(cleaned))

  it('shortens a long name and keeps its extension', () => {
    const cleaned = cleanFileName(`${'dài '.repeat(100)}.pdf`)
    expect(cleaned).toHaveLength(200)
    expect(cleaned.endsWith('.pdf')).toBe(true)
  })
})
