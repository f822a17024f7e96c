// Cổng DVCQG §4.8: figures and ratings of a closed month, unit by unit; cut off anywhere, all are told again, and say the same.
import type { Delivered, Deliverer, OutboxMessage } from '../../../platform/outbox/message.ts'
import { NATIONAL_FIGURES, type OutwardMonth } from '../../indicators/index.ts'
import { openPortal, type Portal, type PortalOptions } from './open-portal.ts'
import { readPortalAddress } from './settings.ts'
import { wordFigures, wordRatings } from './word-month.ts'

/** Characters of a fault: of hundreds refused the first are told. */
const MOST_SAID = 500

const failed = (fault: string): Delivered => ({ ok: false, fault, lasting: false })

/** What is told of a month, a line a unit and service. */
const tellingsOf = ({ month, units }: OutwardMonth) =>
  units.flatMap((unit) => [
    { service: 'DongBoThongKeHoSo', code: unit.code, fields: wordFigures(month, unit) },
    { service: 'DongBoDanhGia', code: unit.code, fields: wordRatings(month, unit) },
  ])

/** A portal that is down is asked no further; one refused unit keeps nothing of the others back. */
const deliver = async (portal: Portal, message: OutboxMessage): Promise<Delivered> => {
  const refused: string[] = []
  for (const { service, code, fields } of tellingsOf(message.body as OutwardMonth)) {
    if (fields === undefined) continue
    const said = await portal.call(service, { data: [fields] })
    if (said.kind === 'down') return failed(`${service}: ${said.cause}`)
    if (said.kind === 'refused') refused.push(`${service} ${code}: error_code ${said.code}`)
  }
  return refused.length === 0 ? { ok: true } : failed(refused.join('; ').slice(0, MOST_SAID))
}

export const listFiguresDeliverers = (address: string | undefined, options: PortalOptions = {}): readonly Deliverer[] => {
  if (address === undefined) return []
  const portal = openPortal(readPortalAddress(address), options)
  return [{ receiver: NATIONAL_FIGURES, deliver: (message) => deliver(portal, message) }]
}
