import { outsideOf } from '../../../platform/clock/rehearsal-mark.ts'
import type { Config } from '../../../platform/config/config.ts'
import { good, type Finding } from './finding.ts'

/** Every system outside this installation would speak to, by its setting (ASVS 5.0 §13.1.1); nobody is called to find out. */
export const checkOutside = (config: Config): Finding => {
  const names = outsideOf(config).join(', ')
  return names === '' ? good('outside', 'không nối tới hệ thống nào bên ngoài / reaches no system outside') : good('outside', names)
}
