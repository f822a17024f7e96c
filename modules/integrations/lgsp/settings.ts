/** Where a service of the bus is, and who we are there. */
export type LgspSettings = {
  /** `https://host/path` of the service itself. */
  readonly service: string
  readonly tokenUrl: string
  readonly consumer: { readonly key: string; readonly secret: string }
  /** Base64 of who we are, sent beside the token. */
  readonly accessToken: string
  /** `MaTichHop` of the population database. */
  readonly integration: string
}

/** `lgsp+https://key:secret@host/service?token=/token&access=…&accessSecret=…&app=…&partner=…&integration=037`; checked when the setting was read. */
export const readLgspAddress = (address: string): LgspSettings => {
  const url = new URL(address)
  // A secret is often Base64: its “+” stands for itself, as before the “?”, not for the space of a sent form.
  const asked = new URLSearchParams(url.search.replaceAll('+', '%2B'))
  const origin = `${url.protocol.split('+')[1] ?? 'https:'}//${url.host}`
  const [key, secret] = [decodeURIComponent(url.username), decodeURIComponent(url.password)]
  const given = (name: string, otherwise = ''): string => asked.get(name) ?? otherwise
  const partner = given('partner')
  return {
    service: `${origin}${url.pathname}`,
    tokenUrl: `${origin}${given('token', '/token')}`,
    consumer: { key, secret },
    accessToken: Buffer.from(JSON.stringify({ AccessKey: given('access', key), SecretKey: given('accessSecret', secret), AppName: given('app', 'motcua'), PartnerCode: partner, PartnerCodeCus: partner })).toString('base64'),
    integration: given('integration', '037'),
  }
}
