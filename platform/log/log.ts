import pino from 'pino'

/** Structured logs: ids and counts, never personal data. ERROR means somebody must act now. */
export type Log = {
  readonly info: (fields: Record<string, unknown>, words: string) => void
  readonly warn: (fields: Record<string, unknown>, words: string) => void
  readonly error: (fields: Record<string, unknown>, words: string) => void
}

export const createLog = (level: pino.Level = 'info', destination?: pino.DestinationStream): Log => {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['password', 'token', 'cookie', 'personalIdNumber', '*.password', '*.personalIdNumber'],
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

export const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
