import { askRegisterState, type RegisterState } from '../../../modules/identity/index.ts'
import type { Config } from '../../../platform/config/config.ts'
import type { CommandContext } from '../command.ts'
import { good, warning } from './finding.ts'
import type { Finding } from './finding.ts'

const SETTING = { population: 'POPULATION_REGISTER_URL', business: 'BUSINESS_REGISTER_URL', 'personal-store': 'PERSONAL_STORE_URL' } as const
const NAMES = { population: { vi: 'CSDL quốc gia về dân cư', en: 'population database' }, business: { vi: 'CSDL quốc gia về đăng ký doanh nghiệp', en: 'business register' }, 'personal-store': { vi: 'Kho dữ liệu điện tử quốc gia', en: 'national personal store' } } as const

const findingOf = ({ register, alerts }: RegisterState, { registers, demo }: Config): Finding => {
  const [name, [alert]] = [NAMES[register], alerts]
  if (registers[register] === undefined && !demo)
    return warning(register, `Chưa đặt ${SETTING[register]}: ${name.vi} không tra cứu được, quầy làm bằng giấy tờ.`, `${SETTING[register]} is not set: the ${name.en} cannot be asked, the counter works with papers.`)
  if (alert) return warning(register, `${name.vi} không trả lời từ ${alert.openedAt} (${alert.cause}, ${alert.failures} lần); xem “Kết nối CSDL quốc gia”.`, `The ${name.en} has not answered since ${alert.openedAt} (${alert.cause}, ${alert.failures} times); see “National registers”.`)
  return good(register, registers[register] === undefined ? 'mô phỏng / simulator' : SETTING[register])
}

/** Settings and what look-ups met lately; nobody is looked up to find out. */
export const checkRegisters = async (context: CommandContext): Promise<readonly Finding[]> => {
  const { work } = await context.composition()
  return (await work(askRegisterState)).map((state) => findingOf(state, context.config))
}
