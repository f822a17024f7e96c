import { onePagePdf } from './one-page-pdf.ts'

/** What a phone's scanner app would hand over. */
export const paper = (title: string, bulk = 0): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } => ({ name: `${title}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(onePagePdf(title, bulk)) })
