import type { FastifyInstance } from 'fastify'

type Schema = { readonly [key: string]: unknown }
type Operation = {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly string[]
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>>
}
type Document = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }

const STYLE = `:root{--line:#8886;--soft:#8881;--accent:#9b1c1c;--ink:#1b1b1f;--page:#fff}
@media (prefers-color-scheme:dark){:root{--accent:#f2a6a0;--ink:#eceaf0;--page:#17161a}}
body{background:var(--page);color:var(--ink);font:16px/1.6 system-ui,sans-serif;margin:0 auto;max-width:60rem;padding:1.5rem}
h1{margin:0}h2{border-bottom:1px solid var(--line);margin-top:2.5rem}
details{border:1px solid var(--line);border-radius:6px;margin:.5rem 0;padding:.5rem .75rem}summary{cursor:pointer}
code,pre{font:14px/1.5 ui-monospace,monospace;overflow-wrap:anywhere}pre{background:var(--soft);border-radius:6px;overflow:auto;padding:.75rem}
.method{color:var(--accent);display:inline-block;font-weight:700;min-width:4.5rem}
table{border-collapse:collapse;width:100%}td,th{border-top:1px solid var(--line);padding:.35rem .5rem;text-align:left;vertical-align:top}
a{color:var(--accent)}`

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`)

const schemaText = (schema: Schema | undefined): string => (schema === undefined ? '' : `<pre tabindex="0">${escape(JSON.stringify(schema, null, 2))}</pre>`)

const bodyOf = (content: Readonly<Record<string, { readonly schema: Schema }>> | undefined): string =>
  Object.entries(content ?? {}).map(([type, { schema }]) => `<p><code>${escape(type)}</code></p>${schemaText(schema)}`).join('')

const parameterRows = (operation: Operation): string =>
  operation.parameters
    .map((each) => `<tr><td><code>${escape(each.name)}</code>${each.required ? ' *' : ''}</td><td>${each.in}</td><td><code>${escape(JSON.stringify(each.schema))}</code></td></tr>`)
    .join('')

const operationHtml = (path: string, method: string, operation: Operation): string => {
  const refusals = Object.entries(operation.responses).filter(([status]) => status !== '200')
  return `<details id="${escape(operation.operationId)}"><summary><span class="method">${method.toUpperCase()}</span> <code>${escape(path)}</code> ${escape(operation.summary)}</summary>
<p>${escape(operation.description)}</p>
${operation.parameters.length > 0 ? `<table><thead><tr><th>Name</th><th>In</th><th>Schema</th></tr></thead><tbody>${parameterRows(operation)}</tbody></table>` : ''}
${operation.requestBody ? `<h3>Body</h3>${bodyOf(operation.requestBody.content)}` : ''}
<h3>Answer</h3>${bodyOf(operation.responses['200']?.content)}
<h3>Refusals</h3><ul>${refusals.map(([status, { description }]) => `<li><strong>${status}</strong> ${escape(description).replaceAll('\n', '<br>')}</li>`).join('')}</ul></details>`
}

/** The OpenAPI document as a page to read: no script, so nothing to load and nothing to break. */
export const renderApiDocs = (document: Document): string => {
  const groups = new Map<string, string[]>()
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const tag = operation.tags[0] ?? 'api'
      groups.set(tag, [...(groups.get(tag) ?? []), operationHtml(path, method, operation)])
    }
  const sections = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([tag, entries]) => `<section><h2>${escape(tag)}</h2>${entries.join('\n')}</section>`)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Một Cửa API</title><link rel="stylesheet" href="/api/docs/style.css"></head>
<body><main><h1>Một Cửa API</h1><p>OpenAPI 3.1: <a href="/api/openapi.json">/api/openapi.json</a>. Problems are RFC 9457 documents; commands carry an <code>Idempotency-Key</code>; lists go on with <code>after</code>.</p>${sections.join('\n')}</main></body></html>`
}

export const addApiDocs = (app: FastifyInstance): void => {
  let page: string | undefined
  app.get('/api/docs', { config: { operation: 'apiDocs' } }, async (_request, reply) => {
    page ??= renderApiDocs((await app.inject('/api/openapi.json')).json())
    return reply.type('text/html; charset=utf-8').send(page)
  })
  app.get('/api/docs/style.css', { config: { operation: 'apiDocs' } }, async (_request, reply) => reply.type('text/css').send(STYLE))
}
