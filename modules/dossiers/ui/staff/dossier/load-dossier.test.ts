import { describe, expect, it } from 'vitest'
import { noteActDone, openAnew } from './load-dossier.ts'

const HERE = 'http://localhost/desk/dossiers/H46-250312-0001'

describe('the page of a dossier is opened anew', () => {
  it.each<[string, string, { readonly formMethod?: 'POST'; readonly actionStatus?: number }, boolean]>([
    ['after an act', HERE, { formMethod: 'POST' }, true],
    ['when somebody was faster', HERE, { formMethod: 'POST', actionStatus: 409 }, true],
    ['never when the session ended in a form', HERE, { formMethod: 'POST', actionStatus: 401 }, false],
    ['never when the server cannot be reached', HERE, { formMethod: 'POST', actionStatus: 503 }, false],
    ['never when something is missing in a form', HERE, { formMethod: 'POST', actionStatus: 422 }, false],
    ['never for another paper of it', `${HERE}?paper=1#page=2`, {}, false],
    ['for another dossier', 'http://localhost/desk/dossiers/H46-250312-0002', {}, true],
  ])('%s', (...[, next, how, expected]) => {
    const asked = { currentUrl: new URL(HERE), nextUrl: new URL(next), currentParams: {}, nextParams: {}, defaultShouldRevalidate: true, ...how }
    expect(openAnew(asked as Parameters<typeof openAnew>[0])).toBe(expected)
  })
  it('for another act of it while what was done a moment ago is not shown yet', () => {
    noteActDone()
    const asked = { currentUrl: new URL(HERE), nextUrl: new URL(`${HERE}?act=undo`), currentParams: {}, nextParams: {}, defaultShouldRevalidate: true }
    expect(openAnew(asked as Parameters<typeof openAnew>[0])).toBe(true)
  })
})
