import { isIP } from 'node:net'
import { connect } from 'node:tls'
import { instantFromMs, type Instant } from '../../../kernel/instant.ts'

const PATIENCE_MS = 5000

/** Until when the certificate holds that visitors are shown; undefined where nobody answers from here. Believed or not: one that ended is told, too. */
export const siteCertificateEndsAt = ({ hostname, port }: Pick<URL, 'hostname' | 'port'>): Promise<Instant | undefined> =>
  new Promise((resolve) => {
    const socket = connect({ host: hostname, ...(isIP(hostname) === 0 ? { servername: hostname } : {}), port: Number(port || 443), rejectUnauthorized: false, timeout: PATIENCE_MS }, () => {
      const endsAt = Date.parse(socket.getPeerCertificate().valid_to)
      resolve(Number.isNaN(endsAt) ? undefined : instantFromMs(endsAt))
      socket.destroy()
    })
    socket.on('error', () => resolve(undefined))
    socket.on('timeout', () => {
      resolve(undefined)
      socket.destroy()
    })
  })
