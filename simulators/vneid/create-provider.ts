import { randomBytes } from 'node:crypto'
import type { JsonWebKey, KeyObject } from 'node:crypto'
import { Provider, type Configuration, type JWKS } from 'oidc-provider'
import { SLOW_MS, type Fault } from './faults.ts'
import { createMemory } from './memory-adapter.ts'
import { messagePage, signOutPage } from './pages.ts'
import { findAccount } from './find-account.ts'
import { createAnswers } from './spoil-answer.ts'

export type ProviderOptions = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  readonly redirectUris: readonly string[]
  /** The client's key: answers are encrypted for it. Absent: plain answers. */
  readonly clientKey?: KeyObject
}

/** What people confirmed on our page, by the nonce of the request. */
export type Confirmations = Map<string, { readonly purpose: string; readonly sha256: string }>

const CLAIMS = ['HoVaTen', 'SoDinhDanh', 'NgayThangNamSinh', 'GioiTinh', 'LoaiTaiKhoan', 'loAs', 'SoDienThoai', 'ThuDienTu', 'ThuongTru', 'MaSoDoanhNghiep', 'TenDoanhNghiep']
const MINUTE = 60

type Token = { readonly nonce?: string; readonly claims?: unknown; readonly gty?: string }

/** The id token says who confirmed what and nothing more about the person; userinfo says all. */
const findAccountWith =
  (confirmations: Confirmations, byPerson: Map<string, string>): NonNullable<Configuration['findAccount']> =>
  (_ctx, sub, token) => {
    const person = findAccount(sub)
    const nonce = (token as Token | undefined)?.nonce
    if (nonce !== undefined) byPerson.set(sub, nonce)
    const confirmation = confirmations.get(nonce ?? byPerson.get(sub) ?? '')
    const told = confirmation === undefined ? {} : { confirmation }
    return person && { accountId: sub, claims: (use) => (use === 'id_token' ? { sub, ...told } : { ...person, ...told }) }
  }

const configure = (options: ProviderOptions, jwks: JWKS, confirmations: Confirmations): Configuration => ({
  adapter: createMemory(),
  clients: [
    {
      client_id: options.clientId,
      ...(options.clientSecret === undefined ? { token_endpoint_auth_method: 'none' } : { client_secret: options.clientSecret }),
      redirect_uris: [...options.redirectUris],
      response_types: ['code'],
      grant_types: ['authorization_code'],
    },
  ],
  jwks,
  claims: { openid: ['sub', ...CLAIMS, 'confirmation'] },
  conformIdTokenClaims: false,
  extraParams: ['confirm_purpose', 'confirm_sha256'],
  acrValues: ['1', '2'],
  findAccount: findAccountWith(confirmations, new Map()),
  pkce: { required: () => true },
  cookies: { keys: [randomBytes(24).toString('hex')], names: { session: '_vneid_session', interaction: '_vneid_interaction', resume: '_vneid_resume' } },
  interactions: { url: (_ctx, interaction) => `/tuong-tac/${interaction.uid}` },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = signOutPage(form)
      },
      postLogoutSuccessSource: (ctx) => {
        ctx.body = messagePage('Đã đăng xuất', 'Bạn đã đăng xuất khỏi VNeID giả lập.')
      },
    },
  },
  ttl: { AccessToken: 10 * MINUTE, AuthorizationCode: MINUTE, IdToken: 60 * MINUTE, Interaction: 60 * MINUTE, Session: 12 * 60 * MINUTE, Grant: 12 * 60 * MINUTE },
  renderError: (ctx, out) => {
    ctx.type = 'html'
    ctx.body = messagePage('Yêu cầu không hợp lệ', `${out.error}: ${out.error_description ?? ''}`)
  },
})

type Parts = { readonly jwks: JWKS; readonly confirmations: Confirmations; readonly faultNow: () => Fault }

/** OpenID Connect as the standards say it; the variant and the faults are added around it. */
export const createProvider = (options: ProviderOptions, { jwks, confirmations, faultNow }: Parts): Provider => {
  const provider = new Provider(options.issuer, configure(options, jwks, confirmations))
  const answers = createAnswers(options.clientKey, jwks.keys[0] as JsonWebKey)
  provider.use(async (ctx, next) => {
    const asked = ctx.path === '/token' || ctx.path === '/me'
    if (asked && faultNow() === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS).unref())
    await next()
    // koa answers undefined for a header that is not set, whatever its types say.
    const location: string | undefined = ctx.response.get('location')
    if (location !== undefined && options.redirectUris.some((uri) => location.startsWith(uri))) ctx.set('location', answers.wayBack(location))
    if (asked && ctx.status === 200) ctx.body = answers.of(ctx.path, ctx.body as Record<string, unknown>, faultNow())
  })
  return provider
}
