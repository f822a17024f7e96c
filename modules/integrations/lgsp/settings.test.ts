import { expect, it } from 'vitest'
import { readLgspAddress } from './settings.ts'

const idOf = (address: string): unknown => JSON.parse(Buffer.from(readLgspAddress(address).accessToken, 'base64').toString())

it('a plus in a secret stands for itself, written plainly or escaped; a space is %20', () => {
  expect(readLgspAddress('lgsp+https://key:a+b%2Bc@bus.example/service').consumer).toEqual({ key: 'key', secret: 'a+b+c' })
  expect(idOf('lgsp+https://key:x@bus.example/service?access=k+1&accessSecret=a+b%2Bc%3D&app=m%20c&partner=H50')).toEqual({ AccessKey: 'k+1', SecretKey: 'a+b+c=', AppName: 'm c', PartnerCode: 'H50', PartnerCodeCus: 'H50' })
})
