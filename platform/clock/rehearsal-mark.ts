import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { OperatorFault } from '../operator-fault.ts'

/** `rehearsal` in the home folder: invented dossiers were played into this data; every screen says so from then on. */
export const REHEARSAL_FILE = 'rehearsal'

/** Invented people and a clock that ran ahead: such data never becomes a province's own. @throws OperatorFault without the demo */
export const refuseRehearsed = ({ home, demo }: { readonly home: string; readonly demo: boolean }): void => {
  if (!demo && isRehearsal(home))
    throw new OperatorFault({ kind: 'home-rehearsed', vi: `Thư mục ${home} đã dùng để diễn tập nên không chạy được với DEMO=off; hãy đặt MOTCUA_HOME khác. Không có gì bị đổi.`, en: `${home} was used for a rehearsal, so it does not run with DEMO=off; set another MOTCUA_HOME. Nothing was changed.` })
}

export const isRehearsal = (home: string): boolean => existsSync(join(home, REHEARSAL_FILE))
