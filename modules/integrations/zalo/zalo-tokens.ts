import type { SendAnswer } from '../../notifications/ports.ts'
import { askProvider, DOWN, parseJson } from '../ask-provider.ts'

/** Where the newest refresh token survives a restart: each one works once. */
export type TokenKeeper = { readonly read: () => string | undefined; readonly write: (token: string) => void }
export type ZaloAccount = { readonly appId: string; readonly secret: string; /** The refresh token of the first day. */ readonly first: string; readonly oauth: string }

type Token = { readonly value: string } | { readonly answer: SendAnswer }

const refresh = async ({ appId, secret, oauth }: ZaloAccount, refreshToken: string): Promise<Token & { readonly next?: string }> => {
  const asked = await askProvider('zalo', `${oauth}/v4/oa/access_token`, {
    method: 'POST',
    headers: { secret_key: secret },
    body: new URLSearchParams({ refresh_token: refreshToken, app_id: appId, grant_type: 'refresh_token' }),
  })
  if ('answer' in asked) return asked
  const answer = parseJson(asked.heard.text)
  const [value, next] = [answer?.['access_token'], answer?.['refresh_token']]
  if (typeof value !== 'string' || typeof next !== 'string') return { answer: DOWN(answer?.['error'] === undefined ? 'answer-not-understood' : 'credentials-refused') }
  return { value, next }
}

/** One access token for all messages, renewed when Zalo says it is over; twins wait for the one renewal. */
export const openZaloTokens = (account: ZaloAccount, keeper: TokenKeeper): { readonly access: (fresh: boolean) => Promise<Token> } => {
  let current: string | undefined
  let renewing: Promise<Token> | undefined
  const renew = async (): Promise<Token> => {
    const renewed = await refresh(account, keeper.read() ?? account.first)
    if ('answer' in renewed) return renewed
    if (renewed.next !== undefined) keeper.write(renewed.next)
    current = renewed.value
    return renewed
  }
  return {
    access: async (fresh) => {
      if (current !== undefined && !fresh) return { value: current }
      renewing ??= renew().finally(() => {
        renewing = undefined
      })
      return renewing
    },
  }
}
