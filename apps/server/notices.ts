import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSmsGateway } from '../../modules/integrations/sms.ts'
import { openSmtpGateway } from '../../modules/integrations/smtp.ts'
import { openZaloGateway, type TokenKeeper } from '../../modules/integrations/zalo.ts'
import type { Gateway, NotificationPorts } from '../../modules/notifications/ports.ts'
import { surveyLinkOf } from '../../modules/surveys/index.ts'
import { isOfRehearsal } from '../../platform/clock/rehearsal-mark.ts'
import type { Config } from '../../platform/config/config.ts'
import { readSecretKey } from './identity.ts'

/** Addresses of providers, with their secrets. */
export type ProviderAddresses = { readonly email?: string; readonly sms?: string; readonly zalo?: string }

export const notificationPorts = ({ publicUrl, deskUrl, demo, messages, home }: Config): NotificationPorts => ({
  publicUrl,
  deskUrl,
  madeLinks: { survey: (work, dossierId) => surveyLinkOf(work, readSecretKey(home), dossierId) },
  connected: (['email', 'sms', 'zalo'] as const).filter((channel) => demo || messages[channel] !== undefined),
  isOfRehearsal: () => isOfRehearsal({ demo, home }),
  signature: 'Một Cửa',
  keepWordsDays: messages.keepDays,
})

/** Zalo's newest refresh token, beside the sealing key; workers that share a database share this folder. */
const keepToken = (home: string, address: string): TokenKeeper => {
  const file = join(home, `zalo-${new URL(address).username}.token`)
  return {
    read: () => {
      try {
        return readFileSync(file, 'utf8').trim() || undefined
      } catch {
        return undefined
      }
    },
    write: (token) => {
      mkdirSync(home, { recursive: true })
      writeFileSync(`${file}.new`, token, { mode: 0o600 })
      renameSync(`${file}.new`, file)
    },
  }
}

/** The simulator forgets at every start, so what it gave out is kept no longer than it. */
const remembering = (): TokenKeeper => {
  let newest: string | undefined
  return {
    read: () => newest,
    write: (token) => {
      newest = token
    },
  }
}

export type OpenGateways = { readonly gateways: readonly Gateway[]; readonly close: () => void }

/** One provider per channel: the one of the configuration, else the simulated one. */
export const openGateways = ({ home, messages }: Config, simulated: ProviderAddresses): OpenGateways => {
  const { email, sms, zalo } = { ...simulated, ...messages }
  const mail = email === undefined ? undefined : openSmtpGateway(email)
  const keeper = messages.zalo === undefined ? remembering() : keepToken(home, messages.zalo)
  return {
    gateways: [...(mail ? [mail] : []), ...(sms === undefined ? [] : [openSmsGateway(sms)]), ...(zalo === undefined ? [] : [openZaloGateway(zalo, keeper)])],
    close: () => mail?.close(),
  }
}
