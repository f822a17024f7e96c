import { expect, it } from 'vitest'
import { readConfig } from '../../../platform/config/config.ts'
import { checkOutside } from './check-outside.ts'

it('names each system outside by its setting, and none of its secrets', () => {
  expect(checkOutside(readConfig({}))).toMatchObject({ state: 'good', en: expect.stringContaining('reaches no system outside') })
  const { state, en } = checkOutside(readConfig({ SMTP_URL: 'smtps://u:p@thu.example.vn?from=a%40example.vn', TSA_URL: 'https://tsa.example.vn' }))
  expect([state, en]).toEqual(['good', 'SMTP_URL, TSA_URL'])
})
