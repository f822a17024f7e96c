import type { Locator, Page } from 'playwright-core'
import type { FormAnswers } from '../../modules/forms/testing.ts'

const dateBoxes = (text: string): readonly (readonly [string, string])[] => {
  const parts = text.split('/').toReversed()
  return (['year', 'month', 'day'] as const).flatMap((part, at) => (parts[at] === undefined ? [] : [[part, parts[at]] as const]))
}

/** Communes of the fixture, of the list in force and of the one before: the page offers real ones. */
const INVENTED = /^(old:)?9[89]\d{3}$/

/** An invented commune becomes one the page offers, of the same list; anything else must be offered as it is. */
const optionFor = async (list: Locator, value: string): Promise<string> => {
  const offered = await list.locator('option').evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))
  if (offered.includes(value)) return value
  const sameList = value.startsWith('old:') ? /^old:\d{5}$/ : /^\d{5}$/
  const real = INVENTED.test(value) ? offered.find((each) => sameList.test(each)) : undefined
  if (real === undefined) throw new Error(`the page does not offer “${value}” among ${offered.length} options`)
  return real
}

const fillField = async (field: Locator, value: string): Promise<void> => {
  const kind = await field.evaluate((each) => (each.tagName === 'SELECT' ? 'select' : each.getAttribute('type') ?? 'text'))
  if (kind === 'select') await field.selectOption(await optionFor(field, value))
  else if (kind === 'checkbox') await field.check()
  else if (kind !== 'hidden' && (await field.isEditable())) await field.fill(value)
}

const fillOne = async (page: Page, id: string, value: string): Promise<boolean> => {
  const picks = page.locator(`input[type=radio][name="${id}"][value="${value}"], input[type=checkbox][name="${id}"][value="${value}"]`)
  if ((await picks.count()) > 0) {
    await picks.first().check()
    return true
  }
  if ((await page.locator(`[name="${id}-year"]`).count()) > 0) {
    for (const [part, text] of dateBoxes(value)) {
      const box = page.locator(`[name="${id}-${part}"]`)
      if (await box.isEditable()) await box.fill(text)
    }
    return true
  }
  const field = page.locator(`[name="${id}"]:not([type=hidden])`)
  if ((await field.count()) === 0) return false
  await fillField(field.first(), value)
  return true
}

/** Answers what the page asks now, rows opened as needed; what a choice opens is answered after it. */
export const fillPage = async (page: Page, answers: FormAnswers): Promise<void> => {
  for (const [id, value] of Object.entries(answers)) {
    if (await fillOne(page, id, value)) continue
    const add = page.locator(`button[name=rows][value="add ${id.split('.')[0] ?? ''}"]`)
    if (!/\.\d+\./.test(id) || (await add.count()) === 0) continue
    await add.click()
    await page.locator(`[name^="${id.split('.').slice(0, 2).join('.')}."]`).first().waitFor()
    await fillOne(page, id, value)
  }
}
