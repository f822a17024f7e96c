import { describe, expect, it } from 'vitest'
import { refuseNewPassword } from './refuse-new-password.ts'

// NIST SP 800-63B §5.1.1.2, ASVS 5.0 §6.2.4, §6.2.12.
describe('a new password', () => {
  it.each([
    ['con mèo trèo cây cau', undefined],
    ['1qaz2wsx3edc4rfv', 'password-guessable'],
    ['QAZ-wsx-edc-123', 'password-guessable'],
    ['unbelievable', 'password-guessable'],
    ['un believable', 'password-guessable'],
    ['ngắn quá', 'password-too-short'],
  ])('%s: %s', async (password, refusal) => {
    expect((await refuseNewPassword(password, 'lan.nguyen'))?.kind).toBe(refusal)
  })
})
