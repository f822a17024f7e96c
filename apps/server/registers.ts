import { openBusinessRegister } from '../../modules/integrations/business-register.ts'
import { openPersonalStore } from '../../modules/integrations/personal-store.ts'
import { openPopulationRegister } from '../../modules/integrations/population.ts'
import type { RegisterPorts } from '../../modules/identity/ports.ts'
import type { Config } from '../../platform/config/config.ts'
import type { Simulated } from './simulated.ts'

/** The simulated one only where the setting asks for it. */
export const portalAddress = ({ nationalPortal }: Config, simulated: Simulated): string | undefined => (nationalPortal === 'simulator' ? simulated.portal : nationalPortal)

/** One client an address: its token is kept between questions. */
const once = <T>(open: (address: string) => T): ((address: string | undefined) => T | undefined) => {
  let opened: { readonly address: string; readonly it: T } | undefined
  return (address) => {
    if (address === undefined) return undefined
    if (opened?.address !== address) opened = { address, it: open(address) }
    return opened.it
  }
}

export const registerPorts = ({ registers }: Config, simulated: Simulated): RegisterPorts => {
  const population = once(openPopulationRegister)
  const business = once(openBusinessRegister)
  const store = once(openPersonalStore)
  return {
    population: () => population(registers.population ?? simulated.registers.population),
    business: () => business(registers.business ?? simulated.registers.business),
    'personal-store': () => store(registers['personal-store'] ?? simulated.registers['personal-store']),
  }
}
