import { DATA_BLOCK_ID, type DataBlock } from './start.ts'

export type Assets = {
  /** Addresses of the client build: its module script, what that imports at once, and the one style sheet. */
  readonly script: string
  readonly preload: readonly string[]
  readonly style: string
}

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')

/** JSON that cannot end its own script element. */
const blockText = (block: DataBlock): string => JSON.stringify(block).replace(/</g, '\\u003c')

const preloads = (assets: Assets): string =>
  assets.preload.map((href) => `<link rel="modulepreload" href="${escapeText(href)}">`).join('')

/**
 * The page around what React drew. No inline script and no inline style: the security policy allows neither; the data
 * block is not a script to a browser.
 */
export const renderDocument = (given: { readonly app: string; readonly block: DataBlock; readonly assets: Assets }): string => {
  const { assets, block } = given
  // React puts the titles it meets before everything else when it draws no <head> of its own.
  const titles: string[] = []
  const body = given.app.replace(/<title[^>]*>[^<]*<\/title>/g, (title) => {
    titles.push(title)
    return ''
  })
  return `<!doctype html><html lang="${block.start.language}"><head><meta charset="utf-8">\
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">\
<meta name="theme-color" content="#751117">${titles.at(-1) ?? '<title>Một Cửa</title>'}\
<link rel="stylesheet" href="${escapeText(assets.style)}"><link rel="icon" href="/assets/citizen/emblem.svg" type="image/svg+xml">\
${preloads(assets)}<script type="module" src="${escapeText(assets.script)}"></script></head>\
<body><div id="app">${body}</div><script type="application/json" id="${DATA_BLOCK_ID}">${blockText(block)}</script></body></html>`
}
