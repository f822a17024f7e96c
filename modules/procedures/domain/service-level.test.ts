import { describe, expect, it } from 'vitest'
import { decideServiceLevel, type ServiceLevelAnswers } from './service-level.ts'

const FIT: ServiceLevelAnswers = {
  paperOriginalNeeded: false,
  presenceRequired: false,
  onSiteVerificationWithApplicant: false,
  payableOnline: true,
  resultElectronicOrPosted: true,
  identityLevelEnough: true,
}
const BASIS = [{ number: '42/2022/NĐ-CP', title: 'Nghị định 42/2022/NĐ-CP', article: '11' }]

describe('decideServiceLevel (NĐ 42/2022 art. 11; NĐ 224/2026 art. 14)', () => {
  it('is full when nothing hinders', () => {
    expect(decideServiceLevel({ answers: FIT })).toEqual({ ok: true, value: { level: 'full', hindrances: [], legalBasis: [] } })
  })

  it.each<[keyof ServiceLevelAnswers, boolean]>([
    ['paperOriginalNeeded', true],
    ['presenceRequired', true],
    ['onSiteVerificationWithApplicant', true],
    ['payableOnline', false],
    ['resultElectronicOrPosted', false],
    ['identityLevelEnough', false],
  ])('is partial when %s is %s, with its reason and legal basis', (question, answer) => {
    const answers = { ...FIT, [question]: answer }
    expect(decideServiceLevel({ answers })).toMatchObject({ refusal: { kind: 'partial-needs-reason' } })
    expect(decideServiceLevel({ answers, reason: '  ', legalBasis: BASIS })).toMatchObject({ refusal: { kind: 'partial-needs-reason' } })
    expect(decideServiceLevel({ answers, reason: 'Phải có mặt' })).toMatchObject({ refusal: { kind: 'partial-needs-legal-basis' } })
    expect(decideServiceLevel({ answers, reason: 'Phải có mặt', legalBasis: BASIS })).toMatchObject({ value: { level: 'partial', hindrances: [question], reason: 'Phải có mặt' } })
  })
})
