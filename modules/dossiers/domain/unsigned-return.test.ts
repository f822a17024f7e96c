// NĐ 45/2020/NĐ-CP article 15, NĐ 61/2018 articles 17.4 and 20: no paper result without its signed electronic one, and when it goes out all the same.
import { describe, expect, it } from 'vitest'
import { standingIn } from '../testing/fixtures.ts'
import type { Dossier } from './dossier.ts'
import { unsignedRefusal, unsignedReturnOf, UNSIGNED_RETURNS } from './unsigned-return.ts'

const [result] = standingIn.completed.results
if (!result) throw new Error('the fixture has no result')
const unsigned: Dossier = { ...standingIn.completed, results: [{ ...result, unsigned: true }] }
const immediate = ({ acceptance, ...dossier }: Dossier): Dossier => ({ ...dossier, ...(acceptance ? { acceptance: { ...acceptance, immediate: true } } : {}) })

describe('a result that goes out', () => {
  it.each<[string, Dossier, boolean, string | undefined, string?]>([
    ['signed', standingIn.completed, true, undefined],
    ['unsigned, where the head could sign', unsigned, true, 'result-unsigned'],
    ['unsigned, where nobody has a certificate', unsigned, false, undefined],
    ['unsigned, settled while the person waits', immediate(unsigned), true, undefined],
    ['unsigned and undone, a signed one in its place', { ...unsigned, results: [{ ...result, unsigned: true, undone: true }, { ...result, serial: 2 }] }, true, undefined],
    ['one of two unsigned', { ...unsigned, results: [result, { ...result, serial: 2, unsigned: true }] }, true, 'result-unsigned'],
    ['ordered to be signed, and its signer said no', standingIn.completed, true, 'result-signing-stopped', result.fileId],
    ['such a one withdrawn since', { ...standingIn.completed, results: [{ ...result, undone: true }] }, true, undefined, result.fileId],
    ['such a one, settled while the person waits', immediate(standingIn.completed), true, undefined, result.fileId],
  ])('%s', (...[, dossier, certified, kind, stopped = '']) => {
    expect(unsignedRefusal(dossier, { certified, stopped: new Set([stopped]) })?.kind).toBe(kind)
  })

  it('names what lacks its signature', () => {
    expect(unsignedRefusal(unsigned, { certified: true, stopped: new Set() })).toMatchObject({ code: unsigned.code, names: result.name })
  })

  it('goes out unsigned only by a rule that says where it is from, for the procedures it names', () => {
    expect(UNSIGNED_RETURNS.every(({ basis, source }) => basis !== '' && ['law', 'practice', 'own'].includes(source))).toBe(true)
    const rules = [{ when: 'no-certificate', procedures: ['khác'], basis: 'thử', source: 'own' }] as const
    expect(unsignedReturnOf(unsigned, { certified: false }, rules)).toBeUndefined()
    expect(unsignedReturnOf(unsigned, { certified: false }, [{ ...rules[0], procedures: [unsigned.procedure.code] }])).toBeDefined()
  })
})
