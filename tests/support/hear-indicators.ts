import type { Work } from '../../platform/work.ts'
import { indicatorsModule } from '../../modules/indicators/module.ts'

const { subscriptions = [] } = indicatorsModule({ secret: new Uint8Array(32).fill(7) })

/** As the server runs it: whoever subscribed hears of each event in the same transaction. */
export const heard = (work: Work): Work => {
  const told: Work = {
    ...work,
    tell: async (event) => {
      for (const { to, on } of subscriptions) if (to === event.type) await on(told, event)
    },
  }
  return told
}
