import { randomBytes } from 'node:crypto'
import { Provider, type Configuration, type JWKS } from 'oidc-provider'
import { breakSignature, SLOW_MS, type Fault } from './faults.ts'
import { createMemory } from './memory-adapter.ts'
import { messagePage, signOutPage } from './pages.ts'
import { findPerson } from './people.ts'

export type ProviderOptions = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  readonly redirectUris: readonly string[]
}

const CLAIMS = ['HoVaTen', 'SoDinhDanh', 'NgayThangNamSinh', 'GioiTinh', 'LoaiTaiKhoan', 'loAs', 'SoDienThoai', 'ThuDienTu', 'ThuongTru', 'MaSoDoanhNghiep', 'TenDoanhNghiep']
const MINUTE = 60

const findAccount: NonNullable<Configuration['findAccount']> = (_ctx, sub) => {
  const person = findPerson(sub)
  return person && { accountId: sub, claims: () => ({ ...person }) }
}

const configure = (options: ProviderOptions, jwks: JWKS): Configuration => ({
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
  claims: { openid: ['sub', ...CLAIMS] },
  findAccount,
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

type Answer = { id_token?: unknown; sub?: unknown }

/** OpenID Connect as the standards say it; the faults are added around it. */
export const createProvider = (options: ProviderOptions, jwks: JWKS, faultNow: () => Fault): Provider => {
  const provider = new Provider(options.issuer, configure(options, jwks))
  provider.use(async (ctx, next) => {
    const asked = ctx.path === '/token' || ctx.path === '/me'
    if (asked && faultNow() === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS).unref())
    await next()
    const answer = ctx.body as Answer | undefined
    if (ctx.path === '/token' && faultNow() === 'badly-signed' && typeof answer?.id_token === 'string') answer.id_token = breakSignature(answer.id_token)
    if (ctx.path === '/me' && faultNow() === 'wrong' && typeof answer?.sub === 'string') answer.sub = 'sim-somebody-else'
  })
  return provider
}
