import * as payments from '../../../modules/payments/contract.ts'
import type { Lived } from './act.ts'
import type { Ask } from './open-people.ts'

/** Presses the button of the platform's own page; what came of it the product asks the platform, never the browser. */
const pressPay = async (url: string): Promise<void> => {
  const { status } = await fetch(url, { method: 'POST', redirect: 'manual', body: new URLSearchParams({ do: 'pay' }) })
  if (status >= 400) throw new Error(`the payment platform answered ${status} at ${new URL(url).pathname}`)
}

/** Who filed online pays what is owed on the page of the payment platform and comes back; what is owed after that is paid at the counter. */
export const payOnline = async (ask: Ask, lived: Lived): Promise<void> => {
  const { dossierId, person } = lived
  lived.paysOnline = false
  const citizen = { citizen: person.number }
  const { demands } = await ask(citizen, payments.showPayments, { params: { subjectId: dossierId } })
  for (const { serial } of demands.filter(({ purpose, owed }) => purpose === 'levies' && owed > 0)) {
    const { url, reference } = await ask(citizen, payments.startPayment, { params: { subjectId: dossierId, serial } })
    await pressPay(url)
    await ask(citizen, payments.checkPayment, { params: { reference } })
  }
}
