/** Beside the log itself, in the folder PostgreSQL works in: our own process takes segments from there to the place of backups, which PostgreSQL's user may not enter. */
export const SPOOL = 'motcua_wal'

/** A segment is in the spool whole or not at all; one that is not full leaves after a minute, so that at most a minute is lost with the machine. */
export const ARCHIVING: Readonly<Record<string, string>> = {
  archive_mode: 'on',
  archive_timeout: '60',
  archive_command: `mkdir -p ${SPOOL} && cp "%p" "${SPOOL}/.%f" && sync "${SPOOL}/.%f" && mv "${SPOOL}/.%f" "${SPOOL}/%f"`,
}
