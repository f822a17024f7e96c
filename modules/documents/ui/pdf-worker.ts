// Takes PDFs apart, away from the screen.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
