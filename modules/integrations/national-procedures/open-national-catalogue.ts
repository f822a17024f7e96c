// The national catalogue as provinces read it through their adapter: the dictionary of procedures, then each of them. Names of services and the place of the dictionaries can be said by the address.
import type { NationalAnswer, NationalCatalogue } from '../../procedures/index.ts'
import { openPortal, type PortalOptions, type Said } from '../national-portal/open-portal.ts'
import { readPortalAddress } from '../national-portal/settings.ts'
import { readProcedure } from './read-procedure.ts'

/** Thousands of codes with names. */
const MOST_OF_LIST = 20_000_000

/** What the operators' documents call them; `?danhsach=…&thutuc=…` of the address says another name. */
const SERVICES = { list: 'LayDanhSachTTHC', one: 'LayThuTuc' } as const

const faultOf = (service: string, said: Exclude<Said, { kind: 'done' }>): { readonly ok: false; readonly fault: string } => ({ ok: false, fault: said.kind === 'down' ? `${service}: ${said.cause}` : `${service}: error_code ${said.code}` })

const codeOf = (said: unknown): string => {
  const code = typeof said === 'object' && said !== null ? (said as Readonly<Record<string, unknown>>)['MATTHC'] : undefined
  return typeof code === 'string' ? code.trim() : ''
}

export const openNationalCatalogue = (address: string | undefined, options: PortalOptions = {}): NationalCatalogue | undefined => {
  if (address === undefined) return undefined
  const settings = readPortalAddress(address)
  const asked = new URL(address).searchParams
  const [list, one] = [asked.get('danhsach') ?? SERVICES.list, asked.get('thutuc') ?? SERVICES.one]
  const [shared, data] = [openPortal({ ...settings, dataUrl: settings.shareUrl }, { ...options, most: MOST_OF_LIST }), openPortal(settings, options)]
  return {
    listCodes: async (): Promise<NationalAnswer<readonly string[]>> => {
      const said = await shared.call(list, {})
      return said.kind === 'done' ? { ok: true, value: said.result.map(codeOf).filter((code) => code !== '') } : faultOf(list, said)
    },
    // A no to one code is an answer about that code; only a portal that is away stops the reading.
    readFacts: async (code) => {
      const said = await data.call(one, { maTTHC: code })
      if (said.kind === 'down') return faultOf(one, said)
      return { ok: true, value: said.kind === 'done' ? readProcedure(said.result[0]) : undefined }
    },
  }
}
