import { openBankStatement, openPaymentPlatform } from '../../modules/integrations/payment-platform.ts'
import type { PaymentPorts } from '../../modules/payments/ports.ts'
import type { Config } from '../../platform/config/config.ts'
import type { Simulated } from './simulated.ts'

/** No bank has such a number, so nothing is ever sent there. */
const DEMO_ACCOUNT = { bankBin: '970400', number: 'MOTCUADEMO01', holder: 'TAI KHOAN GIA LAP', bankName: 'Ngân hàng giả lập' } as const

const once = <T>(open: (address: string) => T): ((address: string | undefined) => T | undefined) => {
  let opened: { readonly address: string; readonly it: T } | undefined
  return (address) => {
    if (address === undefined) return undefined
    if (opened?.address !== address) opened = { address, it: open(address) }
    return opened.it
  }
}

export const paymentPorts = ({ payments, demo, publicUrl }: Config, simulated: Simulated): PaymentPorts => {
  const platform = once(openPaymentPlatform)
  const statement = once(openBankStatement)
  return {
    publicUrl,
    platform: () => platform(payments.platform ?? simulated.payments?.platform),
    statement: () => statement(payments.statement ?? simulated.payments?.statement),
    account: payments.account ?? (demo ? DEMO_ACCOUNT : undefined),
  }
}

/** Where a form of ours leads on to when somebody pays. */
export const paymentOrigins = ({ payments }: Config, simulated: Simulated): readonly string[] => {
  const page = payments.platform === undefined ? simulated.payments?.page : (new URL(payments.platform).searchParams.get('page') ?? undefined)
  return page === undefined ? [] : [new URL(page).origin]
}
