import type { Page } from 'playwright-core'

/** What a person does at a screen, counted where it arrives. */
export type Acts = { presses: number; keys: number; fields: number; choices: number; files: number; roundTrips: number }

type Counted = Exclude<keyof Acts, 'roundTrips'>

/** Runs in the page: pressing, typing (a value set at once counts as so many keys), choosing from a list, choosing a file. */
const listen = (): void => {
  const lengths = new WeakMap<EventTarget, number>()
  const { countAct } = globalThis as unknown as { readonly countAct: (what: string, count: number) => Promise<void> }
  const tell = (what: string, count = 1): void => void countAct(what, count)
  addEventListener('pointerdown', () => tell('presses'), true)
  addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLTextAreaElement) && !(target instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'hidden'].includes(target.type))) return
      const before = lengths.get(target)
      if (before === undefined) tell('fields')
      tell('keys', Math.max(1, Math.abs(target.value.length - (before ?? 0))))
      lengths.set(target, target.value.length)
    },
    true,
  )
  addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLSelectElement) tell('choices')
      if (target instanceof HTMLInputElement && target.type === 'file') tell('files')
    },
    true,
  )
}

/** Counts on this page, save while held; pages and questions to the server are counted too, files of the product itself are not. */
export const countActs = async (page: Page): Promise<{ readonly acts: Readonly<Acts>; readonly hold: (held: boolean) => void }> => {
  const acts: Acts = { presses: 0, keys: 0, fields: 0, choices: 0, files: 0, roundTrips: 0 }
  let held = false
  await page.exposeFunction('countAct', (what: Counted, count: number) => {
    if (!held) acts[what] += count
  })
  await page.addInitScript(listen)
  await page.evaluate(listen)
  page.on('request', (request) => {
    if (!held && ['document', 'fetch', 'xhr'].includes(request.resourceType())) acts.roundTrips += 1
  })
  return { acts, hold: (now) => void (held = now) }
}

/**
 * Seconds by the keystroke-level model (Card, Moran and Newell 1980) for somebody who types 40 words a minute: a key 0.28, pointing 1.1,
 * pressing 0.2, a hand to the mouse and back 0.8, deciding 1.35 before whatever is not read off a paper. Own: a file or a sheet laid on
 * the scanner 8, an answer of the server 0.3. It does not hold what is said across the counter, nor looking the papers through.
 */
export const modelledSeconds = ({ presses, keys, fields, choices, files, roundTrips }: Acts): number =>
  presses * (1.1 + 0.2 + 0.8 + 1.35) + keys * 0.28 + fields * 0.28 + choices * (1.35 + 3 * 0.28) + files * 8 + roundTrips * 0.3
