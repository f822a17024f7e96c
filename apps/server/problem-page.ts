import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../platform/web/language.ts'
import type { Problem } from '../../platform/web/problem.ts'
import { ROOT } from './compose.ts'

const WORDS = {
  vi: { home: 'Về trang chủ', code: 'Mã báo lỗi' },
  en: { home: 'Home page', code: 'Error code' },
} as const

const escape = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.codePointAt(0)};`)

type Manifest = Readonly<Record<string, { readonly file: string }>>

const findStyle = (): string => {
  try {
    const manifest = JSON.parse(readFileSync(join(ROOT, 'dist/citizen-portal/client/manifest.vi.json'), 'utf8')) as Manifest
    const file = Object.values(manifest).find((chunk) => chunk.file.endsWith('.css'))?.file
    return file === undefined ? '' : `<link rel="stylesheet" href="/${escape(file)}">`
  } catch {
    return ''
  }
}

/**
 * What a person reads when the page itself could not be drawn: too many requests, too large a form, the database away.
 * It needs no script, no session and no data, so that nothing it speaks of can keep it from being shown.
 */
export const createProblemPage = (): ((problem: Problem, language: Language) => string) => {
  const style = findStyle()
  return ({ title, detail, status, requestId }, language) => {
    const words = WORDS[language]
    const code = status >= 500 && requestId !== undefined ? `<p class="mc-meta">${words.code}: ${escape(requestId)}</p>` : ''
    return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">\
<meta name="color-scheme" content="light dark"><title>${escape(title)} - Một Cửa</title>${style}</head>\
<body><main class="mc-wide mc-page mc-error-page"><h1>${escape(title)}</h1><p>${escape(detail)}</p>${code}<p><a href="/">${words.home}</a></p></main></body></html>`
  }
}
