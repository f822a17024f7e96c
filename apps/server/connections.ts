import { writeHeard, type Connector, type Standing } from '../../modules/integrations/connections.ts'
import type { Config } from '../../platform/config/config.ts'
import type { Log } from '../../platform/log/log.ts'
import type { Work } from '../../platform/work.ts'
import { boardAddress } from './national-board.ts'
import { portalAddress } from './registers.ts'
import { scannerAddress } from './keeping.ts'
import type { Simulated } from './simulated.ts'

const EVERY_MS = 15_000

const standing = (real: unknown, simulated: unknown): Standing => (real !== undefined ? 'connected' : simulated !== undefined && simulated !== false ? 'simulated' : 'none')

/** What the configuration names is connected; what the demonstration starts instead is simulated. */
export const standingIn = (config: Config, simulated: Simulated) => (connector: Connector): Standing => {
  const { demo, messages, payments, registers, signing } = config
  const of: Readonly<Record<Connector, () => Standing>> = {
    vneid: () => standing(config.vneid, demo),
    'vneid-signing': () => standing(signing.remote, demo && simulated.signing.remote),
    'time-stamp': () => standing(signing.stamp, demo && simulated.signing.stamp),
    'population-register': () => standing(registers.population, simulated.registers.population),
    'business-register': () => standing(registers.business, simulated.registers.business),
    'personal-store': () => standing(registers['personal-store'], simulated.registers['personal-store']),
    'national-portal': () => (config.nationalPortal === 'simulator' ? standing(undefined, simulated.portal) : standing(portalAddress(config, simulated), undefined)),
    'national-board': () => (config.nationalBoard === 'simulator' ? standing(undefined, simulated.board) : standing(boardAddress(config, simulated), undefined)),
    'payment-platform': () => standing(payments.platform, simulated.payments),
    'bank-statement': () => standing(payments.statement, simulated.payments),
    post: () => standing(config.post, simulated.post),
    email: () => standing(messages.email, demo),
    sms: () => standing(messages.sms, demo),
    zalo: () => standing(messages.zalo, demo),
    'malware-scanner': () => standing(scannerAddress(config), undefined),
  }
  return of[connector]()
}

/** What this process heard is written down every quarter of a minute, and once more at its end. */
export const keepConnections = ({ work, log }: { readonly work: <T>(run: (work: Work) => Promise<T>) => Promise<T>; readonly log: Log }): { readonly stop: () => Promise<void> } => {
  const write = (): Promise<void> => writeHeard((run) => work(run)).catch((error: unknown) => log.warn({ error }, 'connections not written'))
  const timer = setInterval(() => void write(), EVERY_MS).unref()
  return {
    stop: () => {
      clearInterval(timer)
      return write()
    },
  }
}
