import pino from 'pino'
import { maskPersonal } from './mask-personal.ts'

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
    hooks: { streamWrite: maskPersonal },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

export const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined }
