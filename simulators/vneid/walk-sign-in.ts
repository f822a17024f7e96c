/** How a person answers the provider's pages. */
export type Walk = { readonly sub: string; readonly agree?: boolean }

type Jar = Map<string, string>
const MOST_STEPS = 12

const keepCookies = (jar: Jar, response: Response): void => {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = '', ...attributes] = cookie.split(';')
    const [name, value] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    const over = attributes.some((attribute) => /expires=thu, 01 jan 1970|max-age=0/i.test(attribute.trim()))
    if (over || value === '') jar.delete(name)
    else jar.set(name, value)
  }
}

const cookiesOf = (jar: Jar): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

const answerFor = (html: string, walk: Walk): URLSearchParams =>
  html.includes('name="sub"') ? new URLSearchParams({ sub: walk.sub }) : new URLSearchParams({ consent: walk.agree === false ? 'no' : 'yes' })

/**
 * Walks through the simulator's pages as a browser without scripts would, from the address our server redirected to, and
 * answers the address the provider sends the browser back to. For tests and measurements.
 */
export const walkSignIn = async (start: string, walk: Walk): Promise<string> => {
  const jar: Jar = new Map()
  const origin = new URL(start).origin
  let url = start
  let body: URLSearchParams | undefined
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const response = await fetch(url, { method: body ? 'POST' : 'GET', redirect: 'manual', headers: { cookie: cookiesOf(jar) }, ...(body ? { body } : {}) })
    keepCookies(jar, response)
    const location = response.headers.get('location')
    body = undefined
    if (location === null) {
      const html = await response.text()
      if (response.status !== 200 || !html.includes('<form')) throw new Error(`the provider answered ${response.status} at ${new URL(url).pathname}`)
      body = answerFor(html, walk)
      continue
    }
    url = new URL(location, url).href
    if (new URL(url).origin !== origin) return url
  }
  throw new Error('the provider did not send the browser back')
}
