// NĐ 63/2010 article 17: the posting board and the guide book, printed from the catalogue in force.
import { fileURLToPath } from 'node:url'
import { renderBook, renderPdf } from '../../../../platform/pdf/render-pdf.ts'
import { boardLineOf, guideChapterOf } from '../../domain/posting/printed-words.ts'
import type { PostedLevel } from '../../domain/posting/posting.ts'
import type { EditionSheets } from './read-edition.ts'

const templateOf = (name: string): string => fileURLToPath(new URL(`../../templates/${name}.typ`, import.meta.url))

const LEVELS: Readonly<Record<PostedLevel, string>> = { province: 'cấp tỉnh', district: 'cấp huyện', commune: 'cấp xã' }

type Printing = EditionSheets & { readonly level: PostedLevel }

const frameOf = ({ edition, on, level, sheets }: Printing) => ({ edition, year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8)), level: LEVELS[level], count: sheets.length })

export const printBoard = (printing: Printing): Promise<Uint8Array> => renderPdf({ templatePath: templateOf('posting-board'), content: { ...frameOf(printing), lines: printing.sheets.map(boardLineOf) } })

/** One file with contents and page numbers; laid out part by part in the printing process, so that neither memory nor slips suffer. */
export const printGuideBook = (printing: Printing): Promise<Uint8Array> => renderBook({ templatePath: templateOf('guide-book'), content: frameOf(printing), chapters: printing.sheets.map(guideChapterOf) })
