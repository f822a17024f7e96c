// Protocol of LGSP and of the two registers behind it: every fault mode ends in a code, never in somebody else's facts.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addDays, type PlainDate } from '../../kernel/plain-date.ts'
import type { Fault } from '../../simulators/lgsp/faults.ts'
import type { Resident } from '../../simulators/lgsp/people.ts'
import { startLgspSimulator, type LgspSimulator } from '../../simulators/lgsp/start-lgsp-simulator.ts'
import type { BusinessRegister, PopulationRegister } from '../identity/ports.ts'
import { openBusinessRegister } from './business-register/open-business-register.ts'
import { listRegistrations, windowsOf } from './business-register/list-registrations.ts'
import { readEnterprise } from './business-register/read-enterprise.ts'
import { readRegistration } from './business-register/read-registrations.ts'
import { dayOf } from './lgsp/read-fields.ts'
import { readXml } from './lgsp/read-xml.ts'
import { SERVICE_ERRORS } from './lgsp/service-error.ts'
import { takeHeard } from './outside.ts'
import { openPopulationRegister } from './population/open-population-register.ts'
import { readPerson } from './population/read-person.ts'
import { registersEn } from './ui/registers-messages.en.ts'
import { registersVi } from './ui/registers-messages.vi.ts'

let bus: LgspSimulator
let population: PopulationRegister
let business: BusinessRegister
const TODAY = '2025-03-12' as PlainDate
beforeAll(async () => {
  bus = await startLgspSimulator({ port: 0, today: () => TODAY })
})
afterAll(() => bus.stop())
beforeEach(() => {
  bus.setFault('none')
  population = openPopulationRegister(bus.populationAddress, { timeoutMs: 300 })
  business = openBusinessRegister(bus.businessAddress, { timeoutMs: 300 })
})

const ASKER = { reference: '0195a000-0000-7000-8000-000000000001', officialId: '0195a000-0000-7000-8000-000000000002', procedureCode: '1.001193' }
const questionOf = ({ number, fullName, bornOn }: Resident) => ({ ...ASKER, personalIdNumber: number, fullName, bornOn })
const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('the simulator has no such one')
  return value
}
const married = (): Resident => must(bus.residents.find(({ spouse, mother, lives }) => spouse && mother && lives))
const FAULT_CAUSES = [
  ['down', 'status-503'],
  ['slow', 'no-answer'],
  ['stale-token', 'not-let-in'],
  ['refuses-us', 'credentials-refused'],
  ['malformed', 'answer-not-understood'],
  ['maintenance', 'answer-not-understood'],
  ['wrong-person', 'answer-about-another'],
] as const satisfies readonly (readonly [Fault, string])[]

describe('the population database', () => {
  it('answers number, name and birth together with all it knows', async () => {
    const someone = married()
    const answer = await population.find(questionOf(someone))
    expect(answer).toMatchObject({
      kind: 'found',
      value: {
        personalIdNumber: someone.number, fullName: someone.fullName.toLocaleUpperCase('vi'), bornOn: someone.bornOn, gender: someone.sex, maritalStatus: 'married', nationality: 'Việt Nam',
        residence: { areaCode: someone.home.place.old.code, street: someone.home.street }, currentAddress: { areaCode: someone.lives?.place.old.code },
        spouse: { personalIdNumber: someone.spouse?.number }, mother: { personalIdNumber: someone.mother?.number },
      },
    })
    expect(bus.heard.at(-1), 'who asks and for what is told to the register').toMatchObject({ official: ASKER.officialId, procedure: '1.001193', reference: ASKER.reference })
  })

  it('finds somebody of whom only the year of birth is known, by the year', async () => {
    const old = must(bus.residents.find(({ bornOn }) => bornOn.length === 4))
    expect(await population.find(questionOf(old))).toMatchObject({ kind: 'found', value: { bornOn: old.bornOn } })
  })

  it.each([
    ['another name', { fullName: 'Lê Thị Không Có' }],
    ['another birth', { bornOn: '1901-01-01' }],
    ['a number nobody has', { personalIdNumber: '044099999999' }],
    ['signs that would end an element', { fullName: 'A</dan:HoVaTen><dan:SoDinhDanh>1' }],
  ])('with %s tells of nobody', async (_, wrong) => {
    expect(await population.find({ ...questionOf(married()), ...wrong })).toEqual({ kind: 'no-match' })
  })

  it.each(FAULT_CAUSES)('%s is said as %s', async (fault, cause) => {
    bus.setFault(fault)
    expect(await population.find(questionOf(married()))).toEqual({ kind: 'down', cause })
  })

  it('two people under one number are told as several, and neither of them', async () => {
    bus.setFault('several')
    expect(await population.find(questionOf(married()))).toEqual({ kind: 'several' })
  })

  it('a token that ran out is renewed once, without anybody noticing', async () => {
    expect((await population.find(questionOf(married()))).kind).toBe('found')
    bus.expireTokens()
    expect((await population.find(questionOf(married()))).kind).toBe('found')
    bus.expireTokens()
    bus.setFault('refuses-us')
    expect(await population.find(questionOf(married()))).toEqual({ kind: 'down', cause: 'credentials-refused' })
  })

  it('that nobody listens for is unreachable', async () => {
    const other = await startLgspSimulator({ port: 0 })
    await other.stop()
    expect(await openPopulationRegister(other.populationAddress, { timeoutMs: 300 }).find(questionOf(married()))).toEqual({ kind: 'down', cause: 'unreachable' })
  })

  it.each([
    ['a document type', '<!DOCTYPE x [<!ENTITY a "b">]><Envelope/>'],
    ['nothing', ''],
    ['a cut answer', '<Envelope><Body><CongdanCollection>'],
  ])('%s is not read', (_, text) => {
    expect(readXml(text)).toBeUndefined()
    expect(readPerson(text, questionOf(married()))).toEqual({ kind: 'down', cause: 'answer-not-understood' })
  })

  it('a SOAP fault under a status of 500 is told as one; another broken answer by its status', async () => {
    bus.setFault('soap-fault')
    expect(await population.find(questionOf(married()))).toEqual({ kind: 'down', cause: 'soap-fault' })
  })

  it('a SOAP fault is no answer', () => {
    expect(readPerson('<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>x</faultcode></s:Fault></s:Body></s:Envelope>', questionOf(married()))).toEqual({ kind: 'down', cause: 'soap-fault' })
  })
})

describe('the business register', () => {
  it('tells the enterprise, its head office and who represents it', async () => {
    const company = must(bus.companies.find(({ code }) => code === '3100999001'))
    expect(await business.find({ ...ASKER, registrationNumber: company.code })).toMatchObject({
      kind: 'found',
      value: { registrationNumber: company.code, name: company.name.toLocaleUpperCase('vi'), status: 'active', foundedOn: '2015-04-01', representatives: [{ personalIdNumber: '044082900132', title: 'Giám đốc' }] },
    })
  })

  it('knows no code that nobody has', async () => {
    expect(await business.find({ ...ASKER, registrationNumber: '0000000000' })).toEqual({ kind: 'no-match' })
  })

  it.each(['household', 'cooperative'] as const)('finds a %s in its own book, once it is no enterprise', async (book) => {
    for (const code of new Set(bus.companies.filter((company) => company.book === book).map((company) => company.code)))
      expect(await business.find({ ...ASKER, registrationNumber: code })).toMatchObject({ kind: 'found', value: { registrationNumber: code, form: book === 'household' ? 'Hộ kinh doanh' : 'Hợp tác xã', representatives: [{ personalIdNumber: expect.any(String) }] } })
  })

  it('is silent of nobody while one of its books cannot be heard, and does not wait for a book the bus lacks', async () => {
    const household = must(bus.companies.find(({ book }) => book === 'household'))
    const without = (books: readonly string[], status?: number) => {
      bus.withhold(books, status)
      return business.find({ ...ASKER, registrationNumber: household.code })
    }
    for (const status of [404, 405, 400, 401, 403]) expect(await without(['chiTietHoKinhDoanh', 'chiTietHopTacXa'], status), String(status)).toEqual({ kind: 'no-match' })
    expect(await without(['chiTietHoKinhDoanh'], 503)).toEqual({ kind: 'down', cause: 'status-503' })
    expect(await without(['chiTietHopTacXa'], 403)).toMatchObject({ kind: 'found' })
    bus.withhold([])
    bus.breakBook('chiTietHoKinhDoanh')
    expect(await business.find({ ...ASKER, registrationNumber: household.code })).toEqual({ kind: 'down', cause: 'answer-not-understood' })
    bus.breakBook(undefined)
  })

  it.each(FAULT_CAUSES)('%s is said as %s', async (fault, cause) => {
    bus.setFault(fault)
    expect(await business.find({ ...ASKER, registrationNumber: must(bus.companies[3]).code })).toEqual({ kind: 'down', cause })
  })

  it.each([
    ['100', { kind: 'down', cause: 'service-100' }],
    ['101', { kind: 'down', cause: 'service-101' }],
    ['106', { kind: 'down', cause: 'service-106' }],
    ['108', { kind: 'down', cause: 'service-108' }],
    ['200', { kind: 'down', cause: 'service-200' }],
    ['201', { kind: 'no-match' }],
    ['302', { kind: 'down', cause: 'service-302' }],
    ['500', { kind: 'down', cause: 'service-500' }],
  ] as const)('error %s of the province’s guide is told as %o, and in one sentence to the operator', async (code, said) => {
    takeHeard()
    bus.setFault(`service-${code}`)
    expect(await business.find({ ...ASKER, registrationNumber: must(bus.companies[3]).code })).toEqual(said)
    expect(await business.findRegistration({ ...ASKER, receiptNumber: '310000001' })).toEqual(said)
    expect(await business.listRegistrations({ ...ASKER, from: TODAY, to: TODAY })).toEqual(code === '201' ? { kind: 'found', value: [] } : said)
    expect(takeHeard().get('business-register')).toMatchObject(code === '201' ? { failures: 0 } : { failures: 3, fault: `service-${code}` })
    for (const { causes } of [registersVi, registersEn]) expect(causes).toHaveProperty(`service-${code}`, expect.stringContaining(code))
  })

  it('has a sentence for every error of the guide', () => {
    expect(SERVICE_ERRORS).toHaveLength(8)
    for (const { causes } of [registersVi, registersEn]) expect(Object.keys(causes)).toEqual(expect.arrayContaining([...SERVICE_ERRORS.map((code) => `service-${code}`), 'service-failed', 'too-many']))
  })

  it.each([
    ['a failure without a code', '{"Status":"0","Message":"loi"}', { kind: 'down', cause: 'service-failed' }],
    ['no status at all', '{"Message":"x"}', { kind: 'down', cause: 'answer-not-understood' }],
    ['facts without a wrapping, names joined', '{"Status":"1","MainInformation":{"ENTERPRISE_GDT_CODE":"1","NAME":"A","LEGAL_NAMES":"LÊ A; LÊ B","FOUNDING_DATE":"2015"}}', { kind: 'found', value: { registrationNumber: '1', name: 'A', status: 'unknown', foundedOn: '2015', representatives: [{ fullName: 'LÊ A' }, { fullName: 'LÊ B' }] } }],
  ])('reads %s', (_, text, said) => expect(readEnterprise(text, '1')).toEqual(said))

  it('reads one representative as an object and several as a list', () => {
    const with_ = (representatives: unknown) => JSON.stringify({ Data: { MainInformation: { ENTERPRISE_GDT_CODE: '1', NAME: 'A' }, Representatives: representatives } })
    expect(readEnterprise(with_({ FULL_NAME: 'LÊ A' }), '1')).toMatchObject({ value: { status: 'unknown', representatives: [{ fullName: 'LÊ A' }] } })
    expect(readEnterprise(with_([{ FULL_NAME: 'LÊ A' }, { FULL_NAME: 'LÊ B' }, 3]), '1')).toMatchObject({ value: { representatives: [{ fullName: 'LÊ A' }, { fullName: 'LÊ B' }] } })
  })
})

// The province's guide: danhSachHoSo at most five days a question, tinhTrangHoSo with its promised and supplement days.
describe('dossiers of business registration', () => {
  const find = (receiptNumber: string) => business.findRegistration({ ...ASKER, receiptNumber })
  const list = (from: string, to: string) => business.listRegistrations({ ...ASKER, from: from as PlainDate, to: to as PlainDate })

  it('tells how far one is, with the days it was received, promised, supplemented and approved, and nothing of who filed', async () => {
    const one = must(bus.registrations.find(({ supplementedAgo, approvedAgo }) => supplementedAgo !== undefined && approvedAgo !== undefined))
    const answer = await find(String(one.number))
    expect(answer).toEqual({
      kind: 'found',
      value: {
        receiptNumber: String(one.number), state: 'Đã chấp thuận', kind: one.kind, enterpriseName: one.company.name.toLocaleUpperCase('vi'), registrationNumber: one.company.code,
        receivedOn: addDays(TODAY, -one.receivedAgo), promisedOn: addDays(TODAY, 5 - one.receivedAgo), supplementedOn: addDays(TODAY, -(one.supplementedAgo ?? 0)), approvedOn: addDays(TODAY, -(one.approvedAgo ?? 0)),
      },
    })
    expect(JSON.stringify(answer)).not.toContain(one.company.representative.number)
    expect(await find('999')).toEqual({ kind: 'no-match' })
  })

  it('lists three weeks in questions of five days, none twice and none left out', async () => {
    const asked = bus.heard.length
    const answer = await list('2025-02-20', '2025-03-12')
    const wanted = bus.registrations.filter(({ receivedAgo }) => receivedAgo <= 20).map(({ number }) => String(number))
    expect(answer.kind === 'found' && answer.value.map(({ receiptNumber }) => receiptNumber).toSorted()).toEqual(wanted.toSorted())
    expect(bus.heard.slice(asked).map(({ query }) => new URLSearchParams(query).get('from_date'))).toEqual(['20/02/2025', '25/02/2025', '02/03/2025', '07/03/2025', '12/03/2025'])
  })

  it.each([
    ['one day', '2025-03-01', '2025-03-01', [['2025-03-01', '2025-03-01']]],
    ['five days', '2025-03-01', '2025-03-05', [['2025-03-01', '2025-03-05']]],
    ['six days', '2025-02-27', '2025-03-04', [['2025-02-27', '2025-03-03'], ['2025-03-04', '2025-03-04']]],
    ['none', '2025-03-02', '2025-03-01', []],
  ])('%s are asked as', (_, from, to, windows) => expect(windowsOf({ from: from as PlainDate, to: to as PlainDate }).map((each) => [each.from, each.to])).toEqual(windows))

  it('asks on where a page is full, and gives up a list without an end', async () => {
    const row = (number: number) => ({ IN_JOURNAL_NO: number, PROCESS_STATUS: 'x' })
    const from = '2025-03-01' as PlainDate
    const pages = (full: number) => async (query: string) => {
      const at = Number(new URLSearchParams(query).get('offset')) / 100
      return { text: JSON.stringify({ Status: '1', MainInformation: Array.from({ length: at < full ? 100 : 1 }, (_, each) => row(at * 100 + each)) }) }
    }
    const two = await listRegistrations(pages(2), { from, to: from })
    expect(two.kind === 'found' && two.value).toHaveLength(201)
    const withoutState = await listRegistrations(async (query) => ({ text: (await pages(2)(query)).text.replace('"PROCESS_STATUS":"x"', '"PROCESS_STATUS":""') }), { from, to: from })
    expect(withoutState.kind === 'found' && withoutState.value, 'a line that names no state makes no page the last').toHaveLength(198)
    expect(await listRegistrations(pages(1000), { from, to: from })).toEqual({ kind: 'down', cause: 'too-many' })
  })

  it.each(FAULT_CAUSES.filter(([fault]) => fault !== 'wrong-person'))('%s is said as %s', async (fault, cause) => {
    bus.setFault(fault)
    expect(await find('310000001')).toEqual({ kind: 'down', cause })
    expect(await list('2025-03-01', '2025-03-12')).toEqual({ kind: 'down', cause })
  })

  it.each([
    ['another number', '{"Status":"1","MainInformation":{"IN_JOURNAL_NO":2,"PROCESS_STATUS":"x"}}', { kind: 'down', cause: 'answer-about-another' }],
    ['two under one number', '{"Status":"1","MainInformation":[{"IN_JOURNAL_NO":1,"PROCESS_STATUS":"x"},{"IN_JOURNAL_NO":1,"PROCESS_STATUS":"y"}]}', { kind: 'several' }],
    ['a failure without a code', '{"Status":"0","Message":"x"}', { kind: 'down', cause: 'service-failed' }],
    ['days in ISO and days that are none', '{"Status":"1","Data":{"MainInformation":{"IN_JOURNAL_NO":"1","PROCESS_STATUS":"x","RECEIPT_DATE":"2025-03-01T08:00:00","PLAN_DATE":"soon"}}}', { kind: 'found', value: { receiptNumber: '1', state: 'x', receivedOn: '2025-03-01' } }],
  ])('an answer with %s', (_, text, said) => expect(readRegistration(text, '1')).toEqual(said))
})

// The guide: days known in part are legal.
it.each([['12/03/2025', '2025-03-12'], ['12/03/2025 08:00', '2025-03-12'], ['03/2025', '2025-03'], ['2025', '2025'], ['2025-03-12 08:00:00', '2025-03-12'], ['12-03-2025', undefined], ['', undefined], [undefined, undefined]])('%s is the day %s', (written, day) => expect(dayOf(written)).toBe(day))

describe('the invented people', () => {
  it('are the same at every start, tell apart, and hold everybody of the simulated VNeID', async () => {
    const again = await startLgspSimulator({ port: 0 })
    await again.stop()
    expect(again.residents.map(({ number, fullName }) => number + fullName)).toEqual(bus.residents.map(({ number, fullName }) => number + fullName))
    expect(new Set(bus.residents.map(({ number }) => number)).size).toBe(bus.residents.length)
    expect(bus.residents.length).toBeGreaterThan(3000)
    expect((await population.find({ ...ASKER, personalIdNumber: '044185900022', fullName: 'Trần Thị Bình', bornOn: '1985-09-05' })).kind).toBe('found')
  })
})
