import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable, Transform } from 'node:stream'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { RenderDeps } from '../citizen-portal/entry-server.tsx'
import { languageOfRequest, parseLanguage, type Language } from '../../platform/web/language.ts'
import type { SignedIn, Site } from '../../platform/web/loader.ts'
import { ROOT } from './compose.ts'
import { ownUrl, type Addresses } from '../../platform/http/face.ts'
import { createInProcessFetch } from './in-process-fetch.ts'
import { otherAddress } from './other-address.ts'
import { acceptedEncoding, addWebFiles } from './web-files.ts'

type WebGiven = Addresses & {
  readonly site: () => Site
  /** Who reads the page, by its session cookie. */
  readonly findSignedIn: (request: FastifyRequest) => Promise<SignedIn | undefined>
}
type Built = { readonly render: (request: Request, deps: RenderDeps) => Promise<Response>; readonly assets: Readonly<Record<Language, RenderDeps['assets']>>; readonly desk: string; readonly check: string }

const CITIZEN = join(ROOT, 'dist/citizen-portal')
const DESK = join(ROOT, 'dist/staff-desk')
const CHECK = join(ROOT, 'dist/paper-check')
/** A dossier's files in one form without scripts; each file is limited again by the route it goes to. */
const FORM_LIMIT = 64 * 1_048_576
const squeezeBr = promisify(brotliCompress)
const squeezeGz = promisify(gzip)

type Manifest = Readonly<Record<string, { readonly file: string; readonly css?: readonly string[]; readonly imports?: readonly string[]; readonly isEntry?: boolean }>>

/** The browser loads only the words of the page's own language. */
const readAssets = (language: Language): RenderDeps['assets'] => {
  const manifest = JSON.parse(readFileSync(join(CITIZEN, `client/manifest.${language}.json`), 'utf8')) as Manifest
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry)
  const style = Object.values(manifest).find((chunk) => chunk.file.endsWith('.css'))?.file ?? entry?.css?.[0] ?? ''
  const preload = (entry?.imports ?? []).flatMap((name) => manifest[name]?.file ?? []).map((file) => `/${file}`)
  return { script: `/${entry?.file ?? ''}`, style: `/${style}`, preload }
}

const loadBuilt = async (): Promise<Built | undefined> => {
  const server = join(CITIZEN, 'server/entry-server.js')
  const page = join(DESK, 'index.html')
  const check = join(CHECK, 'index.html')
  if (![server, page, check].every((file) => existsSync(file))) return undefined
  const { render } = (await import(pathToFileURL(server).href)) as Pick<Built, 'render'>
  return { render, assets: { vi: readAssets('vi'), en: readAssets('en') }, desk: readFileSync(page, 'utf8'), check: readFileSync(check, 'utf8') }
}

const toWebRequest = (request: FastifyRequest, publicUrl: string): Request => {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, [value].flat().join(', '))
  // `//host/path` and `http://host/path` would name another host here; both are only odd paths of ours.
  const url = new URL(request.url.replace(/^[^/]*\/+/, '/'), publicUrl)
  if (request.method === 'GET' || request.method === 'HEAD') return new Request(url, { headers })
  const body = request.body instanceof Readable ? Readable.toWeb(request.body) : null
  // Node wants to be told that a streamed body is sent before the answer is read; browsers' types do not know the word.
  const init: RequestInit & { duplex: 'half' } = { method: request.method, headers, body: body as ReadableStream<Uint8Array<ArrayBuffer>> | null, duplex: 'half' }
  return new Request(url, init)
}

const rememberLanguage = (request: FastifyRequest, reply: FastifyReply, addresses: Addresses): void => {
  const asked = parseLanguage((request.query as { lang?: string }).lang)
  if (asked !== undefined) reply.header('set-cookie', `lang=${asked}; Path=/; Max-Age=31536000; SameSite=Lax${ownUrl(request, addresses).startsWith('https:') ? '; Secure' : ''}`)
}

/** What was shown to a person is not kept: after signing out at a kiosk, Back shows nothing of it. */
const sendText = async (request: FastifyRequest, reply: FastifyReply, page: { readonly text: string; readonly personal: boolean }): Promise<FastifyReply> => {
  const { text, personal } = page
  reply.headers({ vary: 'accept-encoding, cookie', 'cache-control': personal ? 'no-store' : 'private, no-cache' })
  const encoding = acceptedEncoding(request)
  if (encoding === 'identity' || text.length < 1000) return reply.send(text)
  const bytes =
    encoding === 'br'
      ? await squeezeBr(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT } })
      : await squeezeGz(text)
  return reply.header('content-encoding', encoding).send(bytes)
}

const sendPage = async (request: FastifyRequest, reply: FastifyReply, given: { readonly page: Response; readonly personal: boolean }): Promise<FastifyReply> => {
  const { page, personal } = given
  reply.code(page.status)
  page.headers.forEach((value, name) => reply.header(name, value))
  return page.body === null ? reply.send() : sendText(request, reply, { text: await page.text(), personal })
}

const tooLarge = (): Error => Object.assign(new Error('body too large'), { code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413, limit: FORM_LIMIT })

/** Stops reading at the limit, whatever length was announced. */
const limitedForm = (request: FastifyRequest, payload: NodeJS.ReadableStream): Readable => {
  if (Number(request.headers['content-length'] ?? 0) > FORM_LIMIT) throw tooLarge()
  let seen = 0
  const counter = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      seen += chunk.length
      return seen > FORM_LIMIT ? done(tooLarge()) : done(null, chunk)
    },
  })
  return payload.pipe(counter)
}

const addCitizenPages = (app: FastifyInstance, given: WebGiven, built: Built): void => {
  app.addContentTypeParser(['application/x-www-form-urlencoded', 'multipart/form-data'], async (request: FastifyRequest, payload: NodeJS.ReadableStream) => limitedForm(request, payload))
  app.route({
    method: ['GET', 'POST'],
    url: '/*',
    config: { operation: 'page' },
    handler: async (request, reply) => {
      rememberLanguage(request, reply, given)
      const asked = toWebRequest(request, given.publicUrl)
      const language = languageOfRequest(asked)
      const inProcess = createInProcessFetch(app, request, language)
      const person = await given.findSignedIn(request)
      const page = await built.render(asked, { fetch: inProcess.fetch, site: given.site(), assets: built.assets[language], person })
      for (const cookie of inProcess.cookies) reply.header('set-cookie', cookie)
      return sendPage(request, reply, { page, personal: person !== undefined })
    },
  })
}

const addDesk = (app: FastifyInstance, given: WebGiven, built: Built): void => {
  const send = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    rememberLanguage(request, reply, given)
    const person = await given.findSignedIn(request)
    const start = JSON.stringify({ site: given.site(), person }).replace(/</g, '\\u003c')
    // A function, so that `$` in a name is only a dollar sign.
    const html = built.desk.replace('"desk-start"></script>', () => `"desk-start">${start}</script>`)
    return sendText(request, reply.type('text/html; charset=utf-8'), { text: html, personal: person !== undefined })
  }
  app.get('/desk', { config: { operation: 'desk' } }, send)
  app.get('/desk/*', { config: { operation: 'desk' } }, send)
}

/** The same bytes for everybody; its worker may speak for this one address only. */
const addCheck = (app: FastifyInstance, { check }: Built): void => {
  app.get('/xac-thuc', { config: { operation: 'paper-check' } }, (request, reply) => sendText(request, reply.type('text/html; charset=utf-8'), { text: check, personal: false }))
  const worker = readFileSync(join(CHECK, 'assets/check/sw.js'), 'utf8')
  app.get('/xac-thuc-sw.js', { config: { operation: 'asset', rateLimit: false } }, (_request, reply) => reply.type('text/javascript; charset=utf-8').header('cache-control', 'no-cache').send(worker))
}

const NOT_BUILT = 'Chưa dựng giao diện; hãy chạy npm run build. / The pages are not built; run npm run build.'

/** Both web apps: their files, the citizen's pages drawn here, the staff desk's one page. */
export const addWeb = async (app: FastifyInstance, given: WebGiven): Promise<{ readonly isReady: () => boolean }> => {
  const built = await loadBuilt()
  await app.register(async (pages) => {
    pages.addHook('onRequest', async (request, reply) => {
      const elsewhere = otherAddress(request, given)
      return elsewhere === undefined ? undefined : reply.redirect(elsewhere, 303)
    })
    addWebFiles(pages, [join(CITIZEN, 'client'), DESK, CHECK])
    if (built === undefined) pages.get('/*', async (_request, reply) => reply.code(503).type('text/plain; charset=utf-8').send(NOT_BUILT))
    else {
      addDesk(pages, given, built)
      addCheck(pages, built)
      addCitizenPages(pages, given, built)
    }
  })
  return { isReady: () => built !== undefined }
}
