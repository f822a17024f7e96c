import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonicalJson', () => {
  it('does not care for the order of keys nor for absent fields', () =>
    expect(canonicalJson({ b: [1, { d: 'đ', c: null }], a: undefined })).toBe(canonicalJson({ b: [1, { c: null, d: 'đ' }] })))
  it('cares for the order of lists and for every value', () => {
    expect(canonicalJson({ a: [1, 2] })).not.toBe(canonicalJson({ a: [2, 1] }))
    expect(canonicalJson({ a: '1' })).not.toBe(canonicalJson({ a: 1 }))
  })
  it('stays JSON', () => expect(JSON.parse(canonicalJson({ 'x"y': ['\n', true] }))).toEqual({ 'x"y': ['\n', true] }))
})
