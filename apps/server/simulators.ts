import { createPublicKey } from 'node:crypto'
import { epochMs } from '../../kernel/instant.ts'
import type { Config } from '../../platform/config/config.ts'
import { simulatorAddress, vneidSettings } from './identity.ts'
import type { ProviderAddresses } from './notices.ts'
import type { Composition } from './compose.ts'
import type { Simulated } from './simulated.ts'
import type { Simulator } from './words.ts'

const startVneid = async (config: Config): Promise<readonly Simulator[]> => {
  const vneid = vneidSettings(config)
  if (config.vneid !== undefined || vneid === undefined) return []
  // Loaded only here: without the demo none of it is in memory.
  const { startVneidSimulator } = await import('../../simulators/vneid/start-vneid-simulator.ts')
  const { url, stop } = await startVneidSimulator({
    port: config.simulatorPort,
    host: config.host,
    issuer: simulatorAddress(config),
    clientId: vneid.clientId,
    redirectUris: [vneid.redirectUri],
    ...(vneid.privateKeys?.[0] === undefined ? {} : { clientKey: createPublicKey(vneid.privateKeys[0]) }),
  })
  return [{ name: 'VNeID', url, stop }]
}

type Started = { readonly simulators: readonly Simulator[]; readonly providers: ProviderAddresses }

/** Mailbox and phones of the demo, on the ports after VNeID's; a port somebody else holds is left to them. */
const startMessages = async ({ messages, host, publicUrl, simulatorPort }: Config): Promise<Started> => {
  const place = (after: number) => ({ port: simulatorPort + after > 65_535 ? 0 : simulatorPort + after, host, publicHost: new URL(publicUrl).hostname })
  const [{ startSmsSimulator }, { startZaloSimulator }, { startSmtpSimulator }] = await Promise.all([
    import('../../simulators/sms/start-sms-simulator.ts'),
    import('../../simulators/zalo/start-zalo-simulator.ts'),
    import('../../simulators/smtp/start-smtp-simulator.ts'),
  ])
  const sms = messages.sms === undefined ? await startSmsSimulator(place(1)) : undefined
  const zalo = messages.zalo === undefined ? await startZaloSimulator(place(2)) : undefined
  const mail = messages.email === undefined ? await startSmtpSimulator({ ...place(3), mailPort: place(4).port }) : undefined
  return {
    simulators: [
      ...(mail ? [{ name: 'e-mail', url: mail.url, stop: mail.stop }] : []),
      ...(sms ? [{ name: 'SMS', url: sms.url, stop: sms.stop }] : []),
      ...(zalo ? [{ name: 'Zalo', url: zalo.url, stop: zalo.stop }] : []),
    ],
    providers: { ...(mail ? { email: mail.address } : {}), ...(sms ? { sms: sms.addressOf('viettel') } : {}), ...(zalo ? { zalo: zalo.address } : {}) },
  }
}

/** Over the network, as the real one does; a word that does not arrive is asked for within the minute. */
const tellOurselves =
  (port: number) =>
  ({ body, signature }: { readonly body: string; readonly signature: string }): void => {
    const headers = { 'content-type': 'application/json', 'x-webhook-signature': signature }
    fetch(`http://127.0.0.1:${port}/api/signing/vneid/webhook`, { method: 'POST', headers, body }).catch(() => undefined)
  }

/** A phone to sign on and a clock, on the port after the mailbox's. */
const startSigning = async (config: Config, simulated: Simulated): Promise<readonly Simulator[]> => {
  const { signing, host, publicUrl, simulatorPort, port: ours } = config
  if (signing.stamp !== undefined && signing.remote !== undefined) return []
  const [{ startSigningSimulator }, { openDemoKeys }] = await Promise.all([import('../../simulators/signing/start-signing-simulator.ts'), import('./demo-signing.ts')])
  const { clock, keyOf } = openDemoKeys(config)
  const { url, stop, address, stampUrl } = await startSigningSimulator({ port: simulatorPort + 5 > 65_535 ? 0 : simulatorPort + 5, host, publicHost: new URL(publicUrl).hostname, clock, keyOf, tell: tellOurselves(ours) })
  simulated.signing = { stamp: stampUrl, remote: address }
  return [{ name: 'ký số', url, stop }]
}

/** The payment platform and the bank of the demo; it tells us of payments as the real one does, over the network. */
const startPayments = async ({ payments, host, publicUrl, simulatorPort, port: ours }: Config, simulated: Simulated): Promise<readonly Simulator[]> => {
  if (payments.platform !== undefined) return []
  const { startPaymentPlatformSimulator } = await import('../../simulators/payment-platform/start-payment-platform-simulator.ts')
  const port = simulatorPort + 6 > 65_535 ? 0 : simulatorPort + 6
  const { url, address, statementAddress, stop } = await startPaymentPlatformSimulator({
    port,
    host,
    publicHost: new URL(publicUrl).hostname,
    callbackUrl: `http://127.0.0.1:${ours}/api/payments/platform/callback`,
    returnUrl: `${publicUrl}/thanh-toan/tra-ve`,
  })
  simulated.payments = { platform: address, statement: statementAddress, page: url }
  return [{ name: 'thanh toán', url, stop }]
}

/** The bus with the national registers of the demo, telling addresses by the list of communes the demo province stands in. */
const startRegisters = async ({ registers, host, publicUrl, simulatorPort, profile }: Config, simulated: Simulated): Promise<readonly Simulator[]> => {
  if (registers.population !== undefined && registers.business !== undefined && registers['personal-store'] !== undefined) return []
  const { startLgspSimulator } = await import('../../simulators/lgsp/start-lgsp-simulator.ts')
  const port = simulatorPort + 8 > 65_535 ? 0 : simulatorPort + 8
  const { url, populationAddress, businessAddress, storeAddress, stop } = await startLgspSimulator({ port, host, publicHost: new URL(publicUrl).hostname, tiers: profile === 'quang-tri-2026' ? 2 : 3 })
  simulated.registers = { population: populationAddress, business: businessAddress, 'personal-store': storeAddress }
  return [{ name: 'LGSP', url, stop }]
}

/** The post of the demo; it tells us of parcels over the network, by the clock of the product: a parcel never came before it was sent. */
const startPost = async ({ post, host, publicUrl, simulatorPort, port: ours }: Config, { simulated, now }: Pick<Composition, 'simulated' | 'now'>): Promise<readonly Simulator[]> => {
  if (post !== undefined) return []
  const { startPostSimulator } = await import('../../simulators/post/start-post-simulator.ts')
  const { url, address, stop } = await startPostSimulator({ port: simulatorPort + 7 > 65_535 ? 0 : simulatorPort + 7, host, publicHost: new URL(publicUrl).hostname, callbackUrl: `http://127.0.0.1:${ours}/api/post/callback`, now: () => epochMs(now()) })
  simulated.post = address
  return [{ name: 'bưu điện', url, stop }]
}

/** Only where it is asked for: every act of the demo would be told to it. */
const startPortal = async ({ nationalPortal, nationalBoard, host, publicUrl, simulatorPort, profile }: Config, simulated: Simulated): Promise<readonly Simulator[]> => {
  if (nationalPortal !== 'simulator' && nationalBoard !== 'simulator') return []
  const { startNationalPortalSimulator } = await import('../../simulators/national-portal/start-national-portal-simulator.ts')
  const { url, address, boardAddress, stop } = await startNationalPortalSimulator({ province: profile === 'quang-tri-2026' ? 'Quảng Trị' : 'Quảng Bình', port: simulatorPort + 9 > 65_535 ? 0 : simulatorPort + 9, host, publicHost: new URL(publicUrl).hostname })
  simulated.portal = address
  simulated.board = boardAddress
  return [{ name: 'Cổng DVCQG', url, stop }]
}

/** The outside systems of the demo, each on a port of its own; without the demo none. */
export const startSimulators = async ({ config, simulated, now }: Pick<Composition, 'config' | 'simulated' | 'now'>): Promise<Started> => {
  if (!config.demo) return { simulators: [], providers: {} }
  const vneid = await startVneid(config)
  const { simulators, providers } = await startMessages(config)
  return { simulators: [...vneid, ...simulators, ...(await startSigning(config, simulated)), ...(await startPayments(config, simulated)), ...(await startRegisters(config, simulated)), ...(await startPortal(config, simulated)), ...(await startPost(config, { simulated, now }))], providers }
}
