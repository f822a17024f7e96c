import { describe, expect, it } from 'vitest'
import { languageOfRequest } from './language.ts'
import { chooseMessages } from './messages.ts'

const ask = (address: string, cookie?: string): Request => new Request(`http://localhost${address}`, cookie === undefined ? {} : { headers: { cookie } })

describe('language', () => {
  it.each([
    ['/', undefined, 'vi'],
    ['/', 'lang=en', 'en'],
    ['/', 'a=1; lang=en; b=2', 'en'],
    ['/', 'xlang=en', 'vi'],
    ['/?lang=vi', 'lang=en', 'vi'],
    ['/?lang=en', undefined, 'en'],
    ['/?lang=fr', 'lang=en', 'en'],
  ])('of %s with cookie %s is %s', (address, cookie, expected) => expect(languageOfRequest(ask(address, cookie))).toBe(expected))

  it('chooses whole messages, with their functions', () => {
    const messages = { vi: { found: (count: number): string => `${count} thủ tục` }, en: { found: (count: number) => `${count} procedures` } }
    expect(chooseMessages(messages, 'vi').found(2)).toBe('2 thủ tục')
    expect(chooseMessages(messages, 'en').found(2)).toBe('2 procedures')
  })
})
