import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Fault } from '../../simulators/messages/faults.ts'
import type { MessageSimulator } from '../../simulators/messages/serve.ts'
import { startSmsSimulator } from '../../simulators/sms/start-sms-simulator.ts'
import { startSmtpSimulator } from '../../simulators/smtp/start-smtp-simulator.ts'
import { startZaloSimulator } from '../../simulators/zalo/start-zalo-simulator.ts'
import { instantFromMs } from '../../kernel/instant.ts'
import type { Gateway, Letter, SendAnswer } from '../notifications/ports.ts'
import { openSmsGateway } from './sms.ts'
import { openSmtpGateway } from './smtp.ts'
import { openZaloGateway, type TokenKeeper } from './zalo.ts'

type Under = { readonly name: string; readonly simulator: () => MessageSimulator; readonly gateway: () => Gateway; readonly to: string; readonly shown: RegExp }

let sms: Awaited<ReturnType<typeof startSmsSimulator>>
let mail: Awaited<ReturnType<typeof startSmtpSimulator>>
let zalo: Awaited<ReturnType<typeof startZaloSimulator>>
let mailGateway: ReturnType<typeof openSmtpGateway>
let zaloGateway: Gateway
const kept: string[] = []
const keeper: TokenKeeper = { read: () => kept.at(-1), write: (token) => void kept.push(token) }

beforeAll(async () => {
  sms = await startSmsSimulator({ port: 0 })
  mail = await startSmtpSimulator({ port: 0, mailPort: 0 })
  zalo = await startZaloSimulator({ port: 0 })
  mailGateway = openSmtpGateway(mail.address)
  zaloGateway = openZaloGateway(zalo.address, keeper)
})
afterAll(async () => {
  mailGateway.close()
  await Promise.all([sms.stop(), mail.stop(), zalo.stop()])
})
afterEach(() => {
  for (const simulator of [sms, mail, zalo]) {
    simulator.setFault('none')
    simulator.inbox.clear()
  }
  vi.restoreAllMocks()
})

const ALL: readonly Under[] = [
  { name: 'e-mail', simulator: () => mail, gateway: () => mailGateway, to: 'mau@example.vn', shown: /^Hồ sơ “A” < & \.\n\.\ncần bổ sung: https:\/\/motcua\.test\/x\?a=1&b=2$/ },
  { name: 'SMS Viettel', simulator: () => sms, gateway: () => openSmsGateway(sms.addressOf('viettel')), to: '84912345678', shown: /^Hồ sơ “A” < & \.\n\.\ncần bổ sung: https:/ },
  { name: 'SMS VinaPhone', simulator: () => sms, gateway: () => openSmsGateway(sms.addressOf('vinaphone')), to: '84912345678', shown: /^Hồ sơ “A” < & \.\n\.\ncần bổ sung: https:/ },
  { name: 'Zalo', simulator: () => zalo, gateway: () => zaloGateway, to: '84912345678', shown: /Mã hồ sơ: H46-1\nTrạng thái: Cần bổ sung/ },
]

const letterTo = (to: string, key = 'key-1'): Letter => ({
  key,
  to,
  language: 'vi',
  template: 'supplement-requested',
  subject: 'Hồ sơ H46.01-250211-0001 cần bổ sung, xin đọc kỹ phiếu yêu cầu và trả lời đúng hạn',
  body: 'Hồ sơ “A” < & .\n.\ncần bổ sung: https://motcua.test/x?a=1&b=2',
  values: { code: 'H46-1', status: 'Cần bổ sung', procedure: '', message: 'Ho so H46-1 can bo sung.', link: 'https://motcua.test' },
})

/** Nobody waits ten seconds in a test: a caller's patience is over at once where the provider is slow. */
const impatient = (): void => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => AbortSignal.abort(new DOMException('late', 'TimeoutError')))
}

describe.each(ALL)('$name', ({ name, simulator, gateway, to, shown }) => {
  it('hands over what was written, whole', async () => {
    expect(await gateway().send(letterTo(to))).toMatchObject({ kind: 'sent' })
    const [arrived] = simulator().inbox.list(to)
    expect(arrived?.text).toMatch(shown)
    if (name === 'e-mail') expect(arrived?.subject).toBe(letterTo(to).subject)
  })

  const ANSWERS: readonly (readonly [Fault, SendAnswer['kind'], RegExp])[] = [
    ['down', 'down', /server-error|server-closing|unreachable/],
    ['wrong', 'down', /answer-not-understood/],
    ['twice', 'down', /unreachable/],
    ['rejects-number', 'refused', /number-refused|address-refused|no-zalo-account/],
    ['rate-limited', 'later', /rate-limited/],
    ['refuses-credentials', 'down', /credentials-refused/],
  ]
  it.each(ANSWERS)('%s is %s', async (fault, kind, cause) => {
    if (name === 'e-mail' && fault === 'refuses-credentials') openedAfresh()
    simulator().setFault(fault)
    const answer = await gateway().send(letterTo(to))
    expect(answer.kind).toBe(kind)
    expect('cause' in answer && answer.cause).toMatch(cause)
  })

  it('that took a message and broke the line keeps one when it comes again under the same key', async () => {
    simulator().setFault('twice')
    expect((await gateway().send(letterTo(to))).kind).toBe('down')
    simulator().setFault('none')
    expect((await gateway().send(letterTo(to))).kind).toBe('sent')
    expect((await gateway().send(letterTo(to, 'key-2'))).kind).toBe('sent')
    expect(simulator().inbox.list(to).map(({ times }) => times)).toEqual([1, 2])
  })

  it('slow is nobody there', async () => {
    await gateway().send(letterTo(to))
    simulator().setFault('slow')
    const waiting = name === 'e-mail' ? openSmtpGateway(mail.address, 200) : gateway()
    impatient()
    expect(await waiting.send(letterTo(to, 'key-3'))).toEqual({ kind: 'down', cause: 'no-answer' })
  })
})

/** A new line to the server: pooled lines stay signed in. */
const openedAfresh = (): void => {
  mailGateway.close()
  mailGateway = openSmtpGateway(mail.address)
}

describe('e-mail (ASVS 5.0 §1.3.11)', () => {
  it('keeps a subject one line, whatever is in it', async () => {
    await mailGateway.send({ ...letterTo('mau@example.vn'), subject: 'Ho so\r\nBcc: khac@example.vn' })
    expect(mail.inbox.list().map(({ to, subject }) => ({ to, subject }))).toEqual([{ to: 'mau@example.vn', subject: 'Ho so Bcc: khac@example.vn' }])
  })

  it.each(['mau@example.vn\r\nBcc: khac@example.vn', 'mau@example.vn, khac@example.vn', 'mau: khac@example.vn;'])('tells nobody hidden in an address: %j', async (to) => {
    await mailGateway.send(letterTo(to))
    expect(mail.inbox.list('khac@example.vn')).toEqual([])
  })
})

describe('Zalo', () => {
  it('renews a token that is over, keeps the next refresh token, and asks whether a message arrived', async () => {
    zalo.expireTokens()
    const before = kept.length
    const answer = await zaloGateway.send(letterTo('84912345678', 'key-4'))
    expect(answer.kind).toBe('sent')
    expect(kept.length).toBe(before + 1)
    const reference = answer.kind === 'sent' ? (answer.reference ?? '') : ''
    const sent = { to: '84912345678', sentAt: instantFromMs(0) }
    expect(await zaloGateway.askDelivery?.({ ...sent, reference })).toBe('delivered')
    expect(await zaloGateway.askDelivery?.({ ...sent, reference: 'never-sent' })).toBe('not-delivered')
  })

  it('with a refresh token used before is told apart from a provider that is down', async () => {
    const stale = openZaloGateway(zalo.address, { read: () => undefined, write: () => undefined })
    expect(await stale.send(letterTo('84912345678'))).toEqual({ kind: 'down', cause: 'credentials-refused' })
  })
})

describe('nobody at the address', () => {
  it.each([
    ['SMS', () => openSmsGateway('viettel+http://u:p@127.0.0.1:9/x?cpcode=a&brand=b')],
    ['Zalo', () => openZaloGateway('zalo+http://u:p@127.0.0.1:9?token=a&template=1&oauth=http%3A%2F%2F127.0.0.1%3A9', keeper)],
    ['e-mail', () => openSmtpGateway('smtp://u:p@127.0.0.1:9?from=a%40b.vn&tls=off')],
  ])('%s is down, in a code', async (_, open) => {
    expect(await open().send(letterTo('84912345678'))).toEqual({ kind: 'down', cause: 'unreachable' })
  })
})
