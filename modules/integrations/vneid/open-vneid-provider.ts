import type { ElectronicIdentityProvider } from '../../identity/ports.ts'
import { openEncryptedProvider } from './open-encrypted-provider.ts'
import { openPlainProvider } from './open-plain-provider.ts'
import type { VneidSettings } from './settings.ts'

/** VNeID as this installation is set to speak with it: encrypted answers when a private key is given, plain otherwise. */
export const openVneidProvider = (settings: VneidSettings): ElectronicIdentityProvider =>
  settings.privateKeys === undefined ? openPlainProvider(settings) : openEncryptedProvider({ ...settings, privateKeys: settings.privateKeys })
