import { createHash } from 'node:crypto'
import { createTransport, type Transporter } from 'nodemailer'
import type SMTPPool from 'nodemailer/lib/smtp-pool'
import { noteAnswer, noteFault } from '../outside.ts'
import type { Gateway, Letter, SendAnswer } from '../../notifications/ports.ts'

const CONNECTION_CODES = ['ECONNECTION', 'ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'EDNS', 'ESOCKET', 'ETLS', 'EHOSTUNREACH', 'ENOTFOUND']
const fieldOf = (error: unknown, name: string): unknown => (typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[name] : undefined)

const causeOfSilence = (code: unknown): string => (code === 'ETIMEDOUT' ? 'no-answer' : 'unreachable')

/** RFC 5321 §4.2: 5yz at RCPT is about this mailbox; elsewhere about us. 4yz: later. */
const answerOf = (error: unknown): SendAnswer => {
  const [code, status, command] = [fieldOf(error, 'code'), fieldOf(error, 'responseCode'), String(fieldOf(error, 'command') ?? '')]
  if (code === 'EAUTH') return { kind: 'down', cause: 'credentials-refused' }
  if (typeof status !== 'number') return { kind: 'down', cause: CONNECTION_CODES.includes(String(code)) ? causeOfSilence(code) : 'answer-not-understood' }
  if (status === 421) return { kind: 'down', cause: 'server-closing' }
  if (status === 450 || status === 451 || status === 452) return { kind: 'later', cause: status === 451 ? 'rate-limited' : 'mailbox-busy' }
  if (status < 500) return { kind: 'later', cause: `smtp-${status}` }
  return command === 'RCPT TO' || code === 'EENVELOPE' ? { kind: 'refused', cause: 'address-refused' } : { kind: 'down', cause: `smtp-${status}` }
}

/** The same at every retry, so that a mail store or the receiving server can drop a second copy. */
const messageIdOf = (key: string, from: string): string => `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${from.split('@')[1] ?? 'motcua'}>`

const mailOf = (letter: Letter, from: string) => ({
  from: { name: 'Một Cửa', address: from },
  // As one address: in a string, commas and colons would name further people.
  to: { name: '', address: letter.to },
  subject: letter.subject,
  text: letter.body,
  messageId: messageIdOf(letter.key, from),
  headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': letter.language },
  disableFileAccess: true,
  disableUrlAccess: true,
})

const TIMEOUT_MS = 10_000

const optionsOf = (url: URL, patienceMs: number): SMTPPool.Options => ({
  pool: true,
  host: url.hostname,
  port: Number(url.port) || (url.protocol === 'smtps:' ? 465 : 587),
  secure: url.protocol === 'smtps:',
  requireTLS: url.protocol === 'smtp:' && url.searchParams.get('tls') !== 'off',
  ignoreTLS: url.searchParams.get('tls') === 'off',
  connectionTimeout: patienceMs,
  greetingTimeout: patienceMs,
  socketTimeout: patienceMs,
  maxConnections: 3,
  ...(url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
})

/** `smtp(s)://user:password@host:port?from=…`; `tls=off` only where the line itself is safe. Accepted by the server is `sent`. */
export const openSmtpGateway = (address: string, patienceMs = TIMEOUT_MS): Gateway & { readonly close: () => void } => {
  const url = new URL(address)
  const from = url.searchParams.get('from') ?? ''
  const transport: Transporter<SMTPPool.SentMessageInfo> = createTransport(optionsOf(url, patienceMs))
  return {
    channel: 'email',
    send: async (letter) => {
      try {
        const { messageId } = await transport.sendMail(mailOf(letter, from))
        noteAnswer('email')
        return { kind: 'sent', reference: messageId }
      } catch (error) {
        const answer = answerOf(error)
        if (answer.kind === 'down') noteFault('email', answer.cause)
        else noteAnswer('email')
        return answer
      }
    },
    close: () => transport.close(),
  }
}
