import { expect, it } from 'vitest'
import { otherAddress } from './other-address.ts'

const publicUrl = 'https://dichvucong.example.vn'
const deskUrl = 'https://banlamviec.example.vn'
const [AT_PORTAL, AT_DESK] = ['dichvucong.example.vn', 'banlamviec.example.vn']

it.each([
  [AT_PORTAL, '/', undefined],
  [AT_PORTAL, '/thu-tuc?q=khai+sinh', undefined],
  [AT_PORTAL, '/desk', `${deskUrl}/desk`],
  [AT_PORTAL, '/desk/dossiers/H46.1?tab=course', `${deskUrl}/desk/dossiers/H46.1?tab=course`],
  [AT_PORTAL, '/desktop', undefined],
  [AT_PORTAL, '//elsewhere.example/desk', undefined],
  [AT_DESK, '/', `${deskUrl}/desk`],
  [AT_DESK, '/?lang=en', `${deskUrl}/desk`],
  [AT_DESK, '/desk?lang=en', undefined],
  [AT_DESK, '/thu-tuc/1.000001', `${publicUrl}/thu-tuc/1.000001`],
  [AT_DESK, '//elsewhere.example/x', `${publicUrl}/elsewhere.example/x`],
  [AT_DESK, '/assets/staff/main-12345678.js', undefined],
  [AT_DESK, '/favicon.ico', undefined],
  ['127.0.0.1:8080', '/desk', undefined],
])('at %s a page %s is shown at %s', (host, url, expected) => {
  expect(otherAddress({ headers: { host }, url }, { publicUrl, deskUrl })).toBe(expected)
  expect(otherAddress({ headers: { host }, url }, { publicUrl })).toBeUndefined()
})
