import { describe, expect, it } from 'vitest'
import { findWords, listScreens } from './check-words.ts'

const wordsIn = (source: string): readonly string[] => findWords('screen.tsx', source).map((fault) => fault.words)

describe('check-words', () => {
  it.each([
    ['text between tags', '<p>Xin chào</p>', ['Xin chào']],
    ['a literal in braces', "<p>{'Hello'}</p>", ['Hello']],
    ['a template with words', '<p>{`Có ${n} hồ sơ`}</p>', ['Có   hồ sơ']],
    ['an arm of a condition', "<p>{open ? 'Mở' : m.closed}</p>", ['Mở']],
    ['a fallback', "<p>{name ?? 'Chưa rõ'}</p>", ['Chưa rõ']],
    ['aria-label', '<button aria-label="Đóng" />', ['Đóng']],
    ['placeholder and alt', '<><input placeholder="Tên" /><img alt="Quốc huy" /></>', ['Tên', 'Quốc huy']],
    ['a label handed to a part', "<TextField name=\"x\" label={'Họ tên'} />", ['Họ tên']],
  ])('finds %s', (_what, source, expected) => expect(wordsIn(source)).toEqual(expected))

  it.each([
    ['messages', '<p>{m.title}</p>'],
    ['punctuation and figures', "<p>{count} / 10 · {', '}</p>"],
    ['names of classes, routes and values', '<a className="mc-link" href="/thu-tuc" data-state="open">{m.go}</a>'],
    ['what is only compared', "<p>{state === 'open' ? m.open : m.closed}</p>"],
  ])('lets %s pass', (_what, source) => expect(wordsIn(source)).toEqual([]))

  it('says the line', () => expect(findWords('a.tsx', '\n\n<p>Xin chào</p>')[0]).toMatchObject({ file: 'a.tsx', line: 3 }))

  it('has screens to read', () => expect(listScreens().length).toBeGreaterThan(10))
})
