import type { Adapter, AdapterPayload } from 'oidc-provider'

type Kept = { readonly payload: AdapterPayload; readonly endsAt: number }

/** All the provider remembers, for as long as the process lives: enough for a simulator, and only for one. */
export const createMemory = (): ((model: string) => Adapter) => {
  const rows = new Map<string, Kept>()
  const find = (match: (key: string, payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const [key, { payload, endsAt }] of rows) if (endsAt > Date.now() && match(key, payload)) return payload
    return undefined
  }
  const sweep = (): void => {
    for (const [key, { endsAt }] of rows) if (endsAt <= Date.now()) rows.delete(key)
  }
  return (model) => ({
    upsert: async (id, payload, expiresIn) => {
      if (rows.size > 2_000) sweep()
      rows.set(`${model}:${id}`, { payload, endsAt: Date.now() + (expiresIn ?? 86_400) * 1000 })
    },
    find: async (id) => {
      const kept = rows.get(`${model}:${id}`)
      return kept !== undefined && kept.endsAt > Date.now() ? kept.payload : undefined
    },
    findByUid: async (uid) => find((key, payload) => key.startsWith(`${model}:`) && payload.uid === uid),
    findByUserCode: async (code) => find((key, payload) => key.startsWith(`${model}:`) && payload.userCode === code),
    consume: async (id) => {
      const kept = rows.get(`${model}:${id}`)
      if (kept !== undefined) rows.set(`${model}:${id}`, { ...kept, payload: { ...kept.payload, consumed: Math.floor(Date.now() / 1000) } })
    },
    destroy: async (id) => {
      rows.delete(`${model}:${id}`)
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of rows) if (payload.grantId === grantId) rows.delete(key)
    },
  })
}
