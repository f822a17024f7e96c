import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** `rehearsal` in the home folder: invented dossiers were played into this data; every screen says so from then on. */
export const REHEARSAL_FILE = 'rehearsal'

export const isRehearsal = (home: string): boolean => existsSync(join(home, REHEARSAL_FILE))
