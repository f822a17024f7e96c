import { createServer } from 'node:net'

/** Asks before the long part of a start. @throws the system's own error, which `explainFault` puts in words */
export const ensurePortFree = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()))
  })
