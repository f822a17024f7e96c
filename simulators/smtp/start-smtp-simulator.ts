import { createServer, type Socket } from 'node:net'
import { createFrontServer, listen, newProvider, stopServer, type MessageSimulator, type Provider, type SimulatorPlace } from '../messages/serve.ts'
import { readMail } from './read-mail.ts'

type Talk = { to: string[]; signedIn: boolean; reading: boolean; buffer: string }
const MAIL_LIMIT = 1_000_000

const GREETING = 'motcua-simulator'

/** RFC 4954: `AUTH PLAIN base64(\0user\0password)`. */
const isKnown = (line: string): boolean => Buffer.from(line.split(' ')[2] ?? '', 'base64').toString('utf8') === '\0demo\0demo'

const signIn = (talk: Talk, line: string, { fault }: Provider): string => {
  talk.signedIn = fault !== 'refuses-credentials' && isKnown(line)
  return talk.signedIn ? '235 2.7.0 signed in' : '535 5.7.8 who are you'
}

const addRecipient = (talk: Talk, line: string, { fault }: Provider): string => {
  if (fault === 'rejects-number') return '550 5.1.1 no such mailbox'
  talk.to.push(/<([^>]*)>/.exec(line)?.[1] ?? '')
  return '250 2.1.5 ok'
}

const answerLine = (talk: Talk, line: string, provider: Provider): string => {
  const command = line.slice(0, 4).toUpperCase()
  if (provider.fault === 'wrong' && command !== 'QUIT') return '??? Bảo trì'
  if (command === 'EHLO') return `250-${GREETING}\r\n250-8BITMIME\r\n250 AUTH PLAIN`
  if (command === 'AUTH') return signIn(talk, line, provider)
  if (command === 'MAIL') return !talk.signedIn ? '530 5.7.0 sign in first' : provider.fault === 'rate-limited' ? '451 4.7.1 too many, later' : '250 2.1.0 ok'
  if (command === 'RCPT') return addRecipient(talk, line, provider)
  if (command === 'DATA') return talk.to.length === 0 ? '503 5.5.1 nobody to send to' : '354 go on'
  if (command === 'RSET') talk.to = []
  return ['RSET', 'NOOP', 'HELO'].includes(command) ? '250 2.0.0 ok' : '502 5.5.2 not known here'
}

/** RFC 5321 §4.5.2: a leading dot is doubled on the way. */
const keepMail = (talk: Talk, raw: string, { inbox }: Provider): void => {
  const { messageId, subject, text } = readMail(raw.replace(/\r\n\.\./g, '\r\n.'))
  for (const to of talk.to.splice(0)) inbox.take({ key: `${messageId} ${to}`, to, subject, text })
}

const readOn = (socket: Socket, talk: Talk, provider: Provider): void => {
  const end = talk.reading ? talk.buffer.indexOf('\r\n.\r\n') : talk.buffer.indexOf('\r\n')
  if (end < 0) return
  const part = talk.buffer.slice(0, end)
  talk.buffer = talk.buffer.slice(end + (talk.reading ? 5 : 2))
  if (talk.reading) {
    keepMail(talk, part, provider)
    talk.reading = false
    if (provider.fault === 'twice') return void socket.destroy()
    socket.write('250 2.0.0 kept\r\n')
  } else if (part.toUpperCase() === 'QUIT') {
    return void socket.end('221 2.0.0 bye\r\n')
  } else {
    const answer = answerLine(talk, part, provider)
    talk.reading = answer.startsWith('354')
    socket.write(`${answer}\r\n`)
  }
  return readOn(socket, talk, provider)
}

const converse = (socket: Socket, provider: Provider): void => {
  const talk: Talk = { to: [], signedIn: false, reading: false, buffer: '' }
  socket.setEncoding('latin1')
  socket.on('error', () => undefined)
  if (provider.fault === 'down') return void socket.end('421 4.3.2 closed\r\n')
  // Slow: the line is open and nobody speaks.
  if (provider.fault === 'slow') return
  socket.on('data', (chunk: string) => {
    talk.buffer += chunk
    if (talk.buffer.length > MAIL_LIMIT) return void socket.destroy()
    return readOn(socket, talk, provider)
  })
  socket.write(`220 ${GREETING} ESMTP\r\n`)
}

/** A mail server that keeps what it is given and shows it: one port speaks SMTP (user and password `demo`), the next shows the page. */
export const startSmtpSimulator = async (place: SimulatorPlace & { readonly mailPort: number }): Promise<MessageSimulator & { readonly address: string }> => {
  const provider = newProvider()
  const open = new Set<Socket>()
  const mail = createServer((socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    converse(socket, provider)
  })
  const page = createFrontServer('Hộp thư giả lập', provider)
  const mailPort = await listen(mail, { ...place, port: place.mailPort })
  const port = await listen(page, place)
  return {
    url: `http://${place.publicHost ?? 'localhost'}:${port}`,
    address: `smtp://demo:demo@127.0.0.1:${mailPort}?from=${encodeURIComponent('motcua@example.vn')}&tls=off`,
    inbox: provider.inbox,
    setFault: (fault) => {
      provider.fault = fault
      // A provider that changes its mind does not keep old talks going.
      for (const socket of open) socket.destroy()
    },
    stop: async () => {
      for (const socket of open) socket.destroy()
      await Promise.all([stopServer(mail), stopServer(page)])
    },
  }
}
