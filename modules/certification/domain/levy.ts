// Thông tư 226/2016/TT-BTC Điều 4: each copy of an original costs the same; what one costs stands in the kernel, for the counter too.
import { amountOfCopy, COPY_RATE } from '../../../kernel/copy-levy.ts'

type Countable = { readonly pages: number; readonly copies: number }

export const levyOfCopies = ({ pages, copies }: Countable): number => copies * amountOfCopy(COPY_RATE, pages)
