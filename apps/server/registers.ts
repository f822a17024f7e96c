import { openBusinessRegister } from '../../modules/integrations/business-register.ts'
import { openPopulationRegister } from '../../modules/integrations/population.ts'
import type { RegisterPorts } from '../../modules/identity/ports.ts'
import type { Config } from '../../platform/config/config.ts'

let simulated: Config['registers'] = {}

/** What the simulated registers are reached by, once they have started. */
export const useSimulatedRegisters = (addresses: Config['registers']): void => {
  simulated = addresses
}

let portal: string | undefined

/** The simulated national portal, where the setting asks for one. */
export const useSimulatedPortal = (address: string): void => {
  portal = address
}

export const portalAddress = ({ nationalPortal }: Config): string | undefined => (nationalPortal === 'simulator' ? portal : nationalPortal)

/** One client an address: its token is kept between questions. */
const once = <T>(open: (address: string) => T): ((address: string | undefined) => T | undefined) => {
  let opened: { readonly address: string; readonly it: T } | undefined
  return (address) => {
    if (address === undefined) return undefined
    if (opened?.address !== address) opened = { address, it: open(address) }
    return opened.it
  }
}

export const registerPorts = ({ registers }: Config): RegisterPorts => {
  const population = once(openPopulationRegister)
  const business = once(openBusinessRegister)
  return { population: () => population(registers.population ?? simulated.population), business: () => business(registers.business ?? simulated.business) }
}
