import { describe, expect, it } from 'vitest'
import { refusePassword } from './password-rule.ts'

describe('refusePassword', () => {
  it.each([
    ['con mèo trèo cây cau', 'ok'],
    ['Hồ Gươm xanh biếc', 'ok'],
    ['7q4d-d95w-mb5m-4vea', 'ok'],
    ['ngắn quá', 'password-too-short'],
    ['á'.normalize('NFD').repeat(11), 'password-too-short'],
    ['x'.repeat(129), 'password-too-long'],
    ['aaaaaaaaaaaaaa', 'password-guessable'],
    ['abababababab', 'password-guessable'],
    ['lan.nguyen123', 'password-guessable'],
    ['LAN-NGUYEN-2025', 'password-guessable'],
    ['MatKhau123456', 'password-guessable'],
    ['vietnam202511', 'password-guessable'],
    ['123456789012', 'password-guessable'],
  ])('%s: %s', (password, expected) => {
    expect(refusePassword(password, 'lan.nguyen')?.kind ?? 'ok').toBe(expected)
  })
})
