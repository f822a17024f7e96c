import { describe, expect, it } from 'vitest'
import { contentHashOf } from '../../../../modules/official-documents/index.ts'
import { openDraws } from './draws.ts'
import { areToldApart, drawSheet, lettersOf, withLetters, wordsOfLetters } from './letters.ts'
import type { Serials } from './serials.ts'
import { templateOf, write, type Words } from './template.ts'

const [FIRST, SECOND, UNIT, FILE, OTHER_FILE] = ['a', 'b', 'c', 'd', 'e'].map((letter) => `01900000-0000-7000-8000-00000000000${letter}`) as [string, string, string, string, string]
const ROW = { id: FIRST, file_id: FILE, kind: 'apology', symbol: 'PXL', number: '07/PXL', edition: 1, year: 2026, unit_id: UNIT, issued_at: '2026-01-03T18:30:00.000Z', content: `{"name": "Lê Mẫu", "newDueAt": "2026-01-09T10:00:00.000Z"}`, sha256: 'f'.repeat(64) }
const ROWS = [ROW, { ...ROW, id: SECOND, file_id: OTHER_FILE, edition: 2, content: `{"name": "Lê Mẫu", "words": "lần 2"}` }]
const WORDS = { id: 'i', name: 'Bùi An', committee: 'u-1', ...drawSheet().words } as Words
const MODEL = [['name', 'Lê Mẫu'], ['committee', UNIT], ...wordsOfLetters(ROWS)] as Parameters<typeof templateOf>[1]
const template = (text: string) => templateOf(text, MODEL, '2026-01-01')

/** Each book counts from one. */
const countBooks = (): { readonly serials: Serials; readonly given: string[] } => {
  const given: string[] = []
  const paper: Serials['paper'] = (book) => {
    const key = Object.values(book).join(' ')
    given.push(key)
    return given.filter((each) => each === key).length
  }
  return { serials: { paper } as Serials, given }
}

const letters = lettersOf(ROWS, template)
const writeOne = (serials: Serials, week: number, seed = 1) => withLetters(letters, WORDS, { draws: openDraws(seed, 0), serials, bornAt: 0, week })

describe('letters of a direct load', () => {
  it('take the next number of the unit that writes them, in the year it was there, and an edition keeps the number of the first', () => {
    const { serials, given } = countBooks()
    writeOne(serials, 0)
    const words = writeOne(serials, 0)
    // At half past one in the morning of 04/01 in Viet Nam.
    expect(given).toEqual(['u-1 2026 apology PXL', 'u-1 2026 apology PXL'])
    expect([words['letter-0-number'], words['letter-1-number'], words['letter-1-serial'], words['letter-1-year']]).toEqual(['02/PXL', '02/PXL', '2', '2026'])
    expect(writeOne(serials, 2)['letter-0-year'], 'two weeks before').toBe('2025')
  })

  it('are frozen under the hash of what they say themselves', () => {
    const words = writeOne(countBooks().serials, 1)
    expect(words['letter-0-hash']).toBe(contentHashOf({ name: 'Bùi An', newDueAt: '2026-01-02T10:00:00.000Z' }))
    expect(words['letter-0-hash']).not.toBe(words['letter-1-hash'])
  })

  it('stand in every row by their own id, number and print', () => {
    const words = writeOne(countBooks().serials, 0)
    const written = write(template(`${FIRST}\t${FILE}\t${ROW.sha256}\t{{serial of ${SECOND}}}\t{"slip": {"number": "07/PXL", "documentId": "${SECOND}"}}`), words, 0)
    expect(written).toBe(`${words['letter-0-id']}\t${words['letter-0-file']}\t${drawSheet().words.sheetHash}\t1\t{"slip": {"number": "01/PXL", "documentId": "${words['letter-1-id']}"}}`)
  })

  it('of two books may bear one number: an edition follows the first of its own, and a life with both is no model', () => {
    const ofOldYear = { ...ROW, id: OTHER_FILE, year: 2025 }
    expect(lettersOf([ofOldYear, ...ROWS], template).map(({ again }) => again)).toEqual([undefined, undefined, 1])
    expect(() => lettersOf([ofOldYear, ...ROWS.slice(1)], template)).toThrow('07/PXL')
    expect([ROWS, [ROW, ofOldYear], [ROW, { ...ROW, unit_id: OTHER_FILE }], [ROW, { ...ROW, number: '08/PXL' }]].map(areToldApart)).toEqual([true, false, false, true])
  })

  it('are the same of the same seed', () => {
    expect(writeOne(countBooks().serials, 3)).toEqual(writeOne(countBooks().serials, 3))
    expect(writeOne(countBooks().serials, 3, 2)['letter-0-id']).not.toBe(writeOne(countBooks().serials, 3)['letter-0-id'])
  })
})
