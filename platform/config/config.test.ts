import { describe, expect, it } from 'vitest'
import { OperatorFault } from '../operator-fault.ts'
import { readConfig } from './config.ts'
import { platformAddress } from './payment-addresses.ts'

const faultOf = (environment: Record<string, string>): OperatorFault => {
  try {
    readConfig(environment)
  } catch (cause) {
    if (cause instanceof OperatorFault) return cause
  }
  throw new Error('expected a fault')
}

describe('readConfig', () => {
  it('needs nothing set', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', publicUrl: 'http://localhost:8080', role: 'all', demo: true })
    expect(config.home).toBe(`${process.cwd()}/.motcua`)
    expect(config.database).toEqual({ kind: 'embedded', folder: `${config.home}/postgres` })
    expect(config.storageUrl).toBe(`file://${config.home}/files`)
  })

  it('takes an empty variable as absent', () => {
    expect(readConfig({ PORT: '', DEMO: ' ' })).toEqual(readConfig({}))
  })

  it('reads each variable', () => {
    const config = readConfig({
      PORT: '9000', MOTCUA_HOME: '/srv/motcua', DATABASE_URL: 'postgres://a:b@db:5432/motcua', PUBLIC_URL: 'https://motcua.example.vn/',
      STORAGE_URL: 's3+http://key:p%2Fw@store:9000/files?region=vn', ROLE: 'worker', DEMO: 'off', PROFILE: 'quang-tri-2026',
    })
    expect(config).toMatchObject({
      port: 9000, home: '/srv/motcua', publicUrl: 'https://motcua.example.vn', role: 'worker', demo: false, profile: 'quang-tri-2026', host: '0.0.0.0',
      database: { kind: 'external', url: 'postgres://a:b@db:5432/motcua' },
      storageUrl: 's3+http://key:p%2Fw@store:9000/files?region=vn',
    })
  })

  it.each([
    ['PORT', 'abc'], ['PORT', '0'], ['PORT', '70000'], ['PORT', '80.5'], ['PORT', '0x50'], ['ROLE', 'both'], ['DEMO', 'yes'], ['PROFILE', 'hue'],
    ['PUBLIC_URL', 'motcua.vn'], ['PUBLIC_URL', 'https://a.vn/path'], ['LOG_LEVEL', 'loud'], ['REQUESTS_PER_MINUTE', '10'], ['REQUESTS_PER_MINUTE', 'many'],
    ['TRUST_PROXY', 'yes'], ['TRUST_PROXY', '0.0.0.0/0'], ['TRUST_PROXY', '10.0.0.5,proxy.example.vn'], ['TRUST_PROXY', '10.0.0.0/33'],
  ])('names %s=%s in both languages', (name, value) => {
    const fault = faultOf({ [name]: value })
    expect(fault.kind).toBe('wrong-setting')
    expect(fault.vi).toContain(`${name}=${value}`)
    expect(fault.en).toContain(`${name}=${value}`)
  })

  it('takes another host for the desk, no less safe than the portal, and has none otherwise', () => {
    const settings = { PUBLIC_URL: 'https://motcua.example.vn', DESK_URL: 'https://ban.example.vn/' }
    expect([readConfig(settings).deskUrl, readConfig({}).deskUrl]).toEqual(['https://ban.example.vn', undefined])
    expect(faultOf({ ...settings, DESK_URL: 'https://motcua.example.vn:8443' }).en).toContain('DESK_URL=https://motcua.example.vn:8443 must name another host')
    expect(faultOf({ ...settings, DESK_URL: 'http://ban.example.vn' }).vi).toContain('DESK_URL=http://ban.example.vn phải là https')
  })

  it.each([
    ['DATABASE_URL', 'mysql://root:hunter2@db/x'], ['DATABASE_URL', 'hunter2'], ['STORAGE_URL', 's3+https://key:hunter2@host'],
    ['STORAGE_URL', 'ftp://hunter2@host/x'], ['STORAGE_URL', 's3+https://:hunter2@host/bucket'],
  ])('names %s without repeating the secret in it', (name, value) => {
    const fault = faultOf({ [name]: value })
    expect(fault.vi).toContain(name)
    expect(fault.vi + fault.en).not.toContain('hunter2')
  })

  it('has a clock of its own in a rehearsal, and refuses one in a product in use', () => {
    expect(readConfig({}).clockFile).toBeUndefined()
    expect(readConfig({ TEST_CLOCK: 'off', DEMO: 'off' }).clockFile).toBeUndefined()
    expect(readConfig({ TEST_CLOCK: 'on', MOTCUA_HOME: '/srv/motcua' }).clockFile).toBe('/srv/motcua/clock-ahead')
    expect(faultOf({ TEST_CLOCK: 'on', DEMO: 'off' }).en).toContain('TEST_CLOCK=on is for rehearsals with DEMO=on only')
  })

  it.each([
    ['off', false], ['on', ['loopback']], ['10.0.0.5, 10.0.1.0/24,2001:db8::/32', ['10.0.0.5', '10.0.1.0/24', '2001:db8::/32']],
  ])('believes the proxies it is told of: TRUST_PROXY=%s', (text, believed) => {
    expect(readConfig({ TRUST_PROXY: text }).trustProxy).toEqual(believed)
  })

  it('names all wrong variables at once', () => {
    expect(faultOf({ PORT: 'x', ROLE: 'y' }).en).toMatch(/PORT=x .*; ROLE=y /)
  })
})

it.each([
  ['platform+https://ma:khoa@cong.example.vn/tt?page=https://cong.example.vn', true],
  ['platform+http://ma:khoa@127.0.0.1:9/tt?page=http://127.0.0.1:9', true],
  ['platform+http://ma:khoa@cong.example.vn/tt?page=https://cong.example.vn', false],
  ['platform+https://ma:khoa@cong.example.vn/tt?page=http://cong.example.vn', false],
])('a secret of the payment platform goes unencrypted to this machine only: %s', (address, good) => {
  expect('value' in platformAddress(address)).toBe(good)
})
