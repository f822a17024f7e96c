/** A fault an operator can act on; printed as it is, without a stack. */
export class StartFault extends Error {
  constructor(vi, en) {
    super(`${vi}\n${en}`)
  }
}

/** Progress goes to stderr, so that `--json` answers of the command line stay clean. */
export const say = (vi, en) => process.stderr.write(`${vi} / ${en}\n`)

/** Says that something goes on every few seconds, with the time it took at the end; silent when it is quick. */
export const whileSaying = async (vi, en, run) => {
  const begun = Date.now()
  const seconds = () => Math.round((Date.now() - begun) / 1000)
  const first = setTimeout(() => say(`${vi} …`, `${en} …`), 700)
  const beat = setInterval(() => say(`${vi} … ${seconds()} s`, `${en} … ${seconds()} s`), 10_000)
  try {
    return await run()
  } finally {
    clearTimeout(first)
    clearInterval(beat)
    if (Date.now() - begun > 700) say(`${vi}: xong sau ${seconds()} s`, `${en}: done in ${seconds()} s`)
  }
}
