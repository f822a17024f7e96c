import { wordCertificationBook, type CertificationBook } from '../domain/certification-book.ts'
import { printPaper } from './print-paper.ts'

/** Drawn from what is written when it is asked; kept nowhere, like the print of a register. */
export const printCertificationBook = (book: CertificationBook): Promise<Uint8Array> =>
  printPaper({ template: 'certification-book', fileName: `so-chung-thuc-ban-sao-${book.year}.pdf`, print: wordCertificationBook(book) })
