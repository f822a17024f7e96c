// QĐ 766/QĐ-TTg indicator 1.4: every dossier reaches the national portal, each step by itself and in order; the outbox keeps the order and tries again.
import type { ProcedureVersionId, UnitId } from '../../../kernel/ids.ts'
import { epochMs, type Instant } from '../../../kernel/instant.ts'
import { plainDateAt } from '../../../kernel/plain-date.ts'
import type { Delivered, Deliverer, OutboxMessage } from '../../../platform/outbox/message.ts'
import type { KeyRing } from '../../../platform/keys/key-ring.ts'
import type { Work } from '../../../platform/work.ts'
import { findRecord } from '../../documents/index.ts'
import { NATIONAL_PORTAL, type OutwardDossier } from '../../dossiers/index.ts'
import { findUnit } from '../../organisation/index.ts'
import { componentsForCase, findPublished, getVersion } from '../../procedures/index.ts'
import { filePathOf } from './file-link.ts'
import { openPortal, type Portal, type PortalOptions, type Said } from './open-portal.ts'
import { readPortalAddress } from './settings.ts'
import { tooLong, wordDossier, wordProgress, type Known } from './word-dossier.ts'

type Asking = <T>(run: (work: Work) => Promise<T>) => Promise<T>

/** Where files are fetched: on our own address, each by a link sealed for it. */
export type FileLinks = { readonly publicUrl: string; readonly secret: KeyRing; readonly days: number }

type Codes = Pick<Known, 'componentCodes' | 'resultCodes' | 'replacingCodes'>

/** Only what has a code is in it. */
const coded = (pairs: readonly (readonly [string, string | undefined])[]): ReadonlyMap<string, string> => new Map(pairs.flatMap(([key, code]) => (code ? [[key, code] as const] : [])))

/** By the version the dossier was filed under, whatever the catalogue says since; a result has the name the procedure gives it where it gives one only. */
const codesOf = async (work: Work, { procedure, components, results }: OutwardDossier): Promise<Codes> => {
  const recordIds = components.flatMap(({ reusedFrom = [] }) => reusedFrom.flatMap(({ recordId }) => recordId ?? []))
  const records = await Promise.all([...new Set(recordIds)].map(async (id) => [id, (await findRecord(work, id))?.typeCode] as const))
  const version = procedure.versionId ? await getVersion(work, procedure.versionId as ProcedureVersionId) : undefined
  const named = version?.results ?? []
  const only = named.length === 1 ? named[0]?.code : undefined
  return {
    componentCodes: coded(version ? componentsForCase(version, procedure.caseKey).map(({ key, code }) => [key, code]) : []),
    resultCodes: coded(results.map(({ name }) => [name, named.find((each) => each.name === name)?.code ?? only])),
    replacingCodes: coded(records),
  }
}

const DAY_SECONDS = 86_400

const linksOf = ({ publicUrl, secret, days }: FileLinks, dossierId: string, now: Instant): Known['linkOf'] => (fileId) =>
  publicUrl + filePathOf(secret, { fileId, dossierId, until: Math.floor(epochMs(now) / 1000) + days * DAY_SECONDS })

const knownOf = (work: Asking, dossier: OutwardDossier, links: FileLinks): Promise<Known> =>
  work(async (inside) => {
    const ids = [...new Set([dossier.resolvingUnitId, dossier.holder?.unitId].filter((id) => id !== undefined))]
    const units = await Promise.all(ids.map(async (id) => [id, (await findUnit(inside, id as UnitId))?.name ?? ''] as const))
    const procedure = await findPublished(inside, dossier.procedure.code, plainDateAt(inside.now))
    return { unitNames: new Map(units), sector: procedure?.sector, linkOf: linksOf(links, dossier.dossierId, inside.now), ...(await codesOf(inside, dossier)) }
  })

/** The portal's no is no lasting one: its data faults are mended by people, and the message waits for them in the console. */
const faultOf = (service: string, said: Exclude<Said, { kind: 'done' }>): Delivered => ({ ok: false, fault: said.kind === 'down' ? `${service}: ${said.cause}` : `${service}: error_code ${said.code}`, lasting: false })

/** As one provincial system saw it answered: the dossier is there already. */
const EXISTS = '-3'

/** Asked first, so that a message whose reply was lost is told as an update and never as a second dossier. */
const sendDossier = async (portal: Portal, code: string, fields: object): Promise<Delivered> => {
  const known = await portal.call('TraCuuHoSo', { mahoso: code })
  if (known.kind !== 'done') return faultOf('TraCuuHoSo', known)
  const tell = (isUpdating: 'True' | 'False'): Promise<Said> => portal.call('DongBoHoSoMC', { isUpdating, data: [fields] })
  const first = await tell(known.result.length > 0 ? 'True' : 'False')
  // Its search may be behind its book: what it has already is told as an update.
  const sent = first.kind === 'refused' && first.code === EXISTS && known.result.length === 0 ? await tell('True') : first
  return sent.kind === 'done' ? { ok: true } : faultOf('DongBoHoSoMC', sent)
}

type Sending = { readonly portal: Portal; readonly work: Asking; readonly links: FileLinks }

const deliver = async ({ portal, work, links }: Sending, message: OutboxMessage): Promise<Delivered> => {
  const dossier = message.body as OutwardDossier
  const known = await knownOf(work, dossier, links)
  const [fields, progress] = [wordDossier(dossier, known), wordProgress(dossier, known, message.appendedAt)]
  const long = tooLong([fields, progress])
  if (long.length > 0) return { ok: false, fault: `fields too long: ${long.join(', ')}`, lasting: true }
  const sent = await sendDossier(portal, String(dossier.code), fields)
  if (!sent.ok) return sent
  const told = await portal.call('CapNhatTienDoHoSoMC', { data: [progress] })
  return told.kind === 'done' ? { ok: true } : faultOf('CapNhatTienDoHoSoMC', told)
}

type Outside = { readonly address: string | undefined; readonly work: Asking; readonly links: Omit<FileLinks, 'days'>; readonly options?: PortalOptions }

export const listPortalDeliverers = ({ address, work, links, options = {} }: Outside): readonly Deliverer[] => {
  if (address === undefined) return []
  const settings = readPortalAddress(address)
  const sending = { portal: openPortal(settings, options), work, links: { ...links, days: settings.linkDays } }
  return [{ receiver: NATIONAL_PORTAL, deliver: (message) => deliver(sending, message) }]
}
