import type { Page } from 'playwright-core'

/** The demo's one password, printed at every start; refused when DEMO=off. */
const DEMO_PASSWORD = 'mot-cua-demo'

export const signInAtDesk = async (page: Page, url: string, account: string): Promise<void> => {
  await page.goto(`${url}/desk`)
  await page.getByLabel('Tên đăng nhập').fill(account)
  await page.getByLabel('Mật khẩu').fill(DEMO_PASSWORD)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.waitForURL((address) => !address.pathname.includes('sign-in') && address.pathname !== '/desk')
  await page.getByRole('heading', { level: 1 }).first().waitFor()
}

/** Through the simulator's own pages: choose a person, agree. Begins on our sign-in page. */
export const signInWithVneid = async (page: Page, person = 'Nguyễn Văn An'): Promise<void> => {
  await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click()
  await page.getByLabel(person).first().check()
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('button', { name: 'Đồng ý', exact: true }).click()
}

/** On the simulator's page: signs in there again if it asks, then confirms; comes back to where it began. */
export const confirmWithVneid = async (page: Page, person = 'Nguyễn Văn An'): Promise<void> => {
  const yes = page.getByRole('button', { name: 'Tôi xác nhận', exact: true })
  const signIn = page.getByLabel(person)
  await yes.or(signIn).first().waitFor()
  if (await signIn.isVisible()) {
    await signIn.check()
    await page.getByRole('button', { name: 'Đăng nhập' }).click()
  }
  await yes.click()
  await page.waitForURL(/\/kiem-tra/)
}
