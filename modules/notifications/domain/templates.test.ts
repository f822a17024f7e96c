import { describe, expect, it } from 'vitest'
import { TEMPLATES, wordNotice, type TemplateCode } from './templates.ts'

const namesIn = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()

describe('templates', () => {
  it.each(Object.keys(TEMPLATES) as TemplateCode[])('%s asks for the same values in both languages', (code) => {
    const { vi, en } = TEMPLATES[code]
    expect(namesIn(vi.title + vi.text)).toEqual(namesIn(en.title + en.text))
  })

  it('fills values in, and shows what is missing as an ellipsis', () => {
    expect(wordNotice('dossier-sent-back', { code: 'H46-250211-0001' }, 'vi')).toEqual({
      title: 'Hồ sơ H46-250211-0001 được chuyển lại',
      text: 'Lãnh đạo chuyển lại hồ sơ: …',
    })
  })

  it('does not run what people typed as a template', () => {
    expect(wordNotice('dossier-sent-back', { code: '{reason}', reason: 'x' }, 'en').title).toBe('Dossier {reason} was sent back')
  })

  it('names a template it does not know', () => {
    expect(wordNotice('constructor', {}, 'vi')).toEqual({ title: 'constructor', text: '' })
  })
})
