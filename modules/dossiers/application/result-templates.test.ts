import { describe, expect, it } from 'vitest'
import { BLANK, chooseTemplate, fillTemplate, fillText } from '../domain/result-template.ts'
import { RESULT_TEMPLATES } from './result-templates.ts'

describe('templates of results (NĐ 61/2018 art. 19.2)', () => {
  it.each([
    ['2.000635', 'civil-status-extract-copy'],
    ['9.000001', 'general'],
  ])('for procedure %s begins with %s', (procedure, code) => {
    expect(chooseTemplate(RESULT_TEMPLATES, procedure).code).toBe(code)
  })

  it('takes the newest version', () => {
    const [first] = RESULT_TEMPLATES
    if (!first) throw new Error('no templates')
    expect(chooseTemplate([...RESULT_TEMPLATES, { ...first, version: first.version + 1 }], '9.000001').version).toBe(first.version + 1)
  })

  it.each([
    ['Ông/Bà {applicant.fullName}', 'Ông/Bà Trần Thị Mẫu'],
    ['{answer.subject.fullName|applicant.fullName}', 'Trần Thị Mẫu'],
    ['{dossier.code}', BLANK],
    ['{toString}', BLANK],
    ['Không có trường nào', 'Không có trường nào'],
  ])('fills %s', (text, filled) => {
    expect(fillText(text, new Map([['applicant.fullName', 'Trần Thị Mẫu'], ['dossier.code', ' ']]))).toBe(filled)
  })

  it('puts in what people wrote as it is, and never reads fields in it', () => {
    expect(fillText('{applicant.fullName}', new Map([['applicant.fullName', '{dossier.code} $&'], ['dossier.code', 'X']]))).toBe('{dossier.code} $&')
  })

  it.each(RESULT_TEMPLATES)('$code leaves no field unread', (template) => {
    const { title, body, recipients } = fillTemplate(template, new Map())
    expect([title, body, ...recipients].join('\n')).not.toMatch(/[{}]/)
  })
})
