export const OUTSIDE_CHANNELS = ['email', 'sms', 'zalo'] as const
/** Ways out of the house; each needs a provider. */
export type OutsideChannel = (typeof OUTSIDE_CHANNELS)[number]

export const CHANNELS = ['app', ...OUTSIDE_CHANNELS] as const
export type Channel = (typeof CHANNELS)[number]
