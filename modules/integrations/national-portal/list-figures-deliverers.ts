// Cổng DVCQG §4.8: figures and ratings of a closed month, unit by unit; cut off anywhere, all are told again, and say the same.
import type { Delivered, Deliverer, OutboxMessage } from '../../../platform/outbox/message.ts'
import { NATIONAL_FIGURES, type OutwardMonth } from '../../indicators/index.ts'
import { openPortal, type Portal, type PortalOptions } from './open-portal.ts'
import { readPortalAddress } from './settings.ts'
import { wordFigures, wordRatings } from './word-month.ts'

const tell = async (portal: Portal, service: string, fields: object): Promise<Delivered> => {
  const said = await portal.call(service, { data: [fields] })
  if (said.kind === 'done') return { ok: true }
  return { ok: false, fault: said.kind === 'down' ? `${service}: ${said.cause}` : `${service}: error_code ${said.code}`, lasting: false }
}

const deliver = async (portal: Portal, message: OutboxMessage): Promise<Delivered> => {
  const { month, units } = message.body as OutwardMonth
  for (const unit of units) {
    const ratings = wordRatings(month, unit)
    for (const [service, fields] of [['DongBoThongKeHoSo', wordFigures(month, unit)], ...(ratings === undefined ? [] : [['DongBoDanhGia', ratings] as const])] as const) {
      const told = await tell(portal, service, fields)
      if (!told.ok) return told
    }
  }
  return { ok: true }
}

export const listFiguresDeliverers = (address: string | undefined, options: PortalOptions = {}): readonly Deliverer[] => {
  if (address === undefined) return []
  const portal = openPortal(readPortalAddress(address), options)
  return [{ receiver: NATIONAL_FIGURES, deliver: (message) => deliver(portal, message) }]
}
