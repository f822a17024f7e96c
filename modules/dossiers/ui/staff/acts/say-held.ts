import { sayOption, type ReuseOption, type ReuseWords } from '../../reuse-words.ts'
import type { ActWords } from './words.ts'

/** A paper is used again by the applicant; a register is read by whoever examines, and offered to nobody. */
export const sayHeld = (option: Pick<ReuseOption, 'from' | 'register' | 'name' | 'sourceLabel' | 'isCertifiedCopy'>, m: ActWords, reuse: ReuseWords): string =>
  option.from === 'state' ? m.heldByRegister(reuse.registers[option.register ?? 'population']) : m.alreadyHeld(sayOption(option, reuse))
