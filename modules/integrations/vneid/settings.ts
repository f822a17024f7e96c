import type { KeyObject } from 'node:crypto'
import type { AskedConfirmation } from '../../identity/ports.ts'

export type VneidSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  /** Our page the provider sends browsers back to. */
  readonly redirectUri: string
  /** For the simulator of the demo alone; anywhere else TLS is required. */
  readonly plainHttp?: boolean
  /** Our private keys when the provider encrypts its answers (`{"data","key"}`), the newest first; absent: plain OpenID Connect. */
  readonly privateKeys?: readonly KeyObject[]
}

export const TIMEOUT_SECONDS = 10

type Asked = { readonly confirm?: AskedConfirmation | undefined; readonly level?: 2 | undefined }

/** What both variants ask of the page of the provider. It always asks who it is: at a kiosk the person before must not sign in the next one. */
export const askedParameters = ({ confirm, level }: Asked): Readonly<Record<string, string>> => ({
  scope: 'openid',
  prompt: confirm === undefined ? 'login' : 'login consent',
  ...(level === undefined ? {} : { acr_values: String(level) }),
  ...(confirm === undefined ? {} : { confirm_purpose: confirm.purpose, confirm_sha256: confirm.contentHash }),
})
