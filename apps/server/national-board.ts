import { openNationalBoard } from '../../modules/integrations/national-board.ts'
import type { NationalQualityBoard } from '../../modules/indicators/ports.ts'
import type { Config } from '../../platform/config/config.ts'
import type { Simulated } from './simulated.ts'

/** The simulated one only where the setting asks for it. */
export const boardAddress = ({ nationalBoard }: Pick<Config, 'nationalBoard'>, simulated: Simulated): string | undefined => (nationalBoard === 'simulator' ? simulated.board : nationalBoard)

/** Absent without NATIONAL_BOARD_URL. Opened at each question: the simulator has its address only once it runs. */
export const nationalBoardOf = (config: Config, simulated: Simulated): NationalQualityBoard | undefined =>
  config.nationalBoard === undefined
    ? undefined
    : {
        readBoard: async (period) => {
          const address = boardAddress(config, simulated)
          return address === undefined ? { ok: false, fault: 'unreachable' } : openNationalBoard(address).readBoard(period)
        },
      }
