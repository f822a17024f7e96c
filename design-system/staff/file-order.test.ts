import { describe, expect, it } from 'vitest'
import { comparePaths, inOrder, isLeftBySystem } from './file-order.ts'

describe('files of a scanner', () => {
  it('are in the order in which it counts, however they were chosen', () =>
    expect(inOrder(['scan10.jpg', 'scan2.jpg', 'Scan1.jpg'].map((name) => ({ name }))).map(({ name }) => name)).toEqual(['Scan1.jpg', 'scan2.jpg', 'scan10.jpg']))

  it('of one folder stay together, though those of another bear the same names', () => {
    const paths = ['/lo/ket hon/2.jpg', '/lo/khai sinh/1.jpg', '/lo/ket hon/10.jpg', '/lo/ket hon/1.jpg', '/lo/khai sinh/2.jpg', '/lo']
    expect(paths.toSorted(comparePaths)).toEqual(['/lo', '/lo/ket hon/1.jpg', '/lo/ket hon/2.jpg', '/lo/ket hon/10.jpg', '/lo/khai sinh/1.jpg', '/lo/khai sinh/2.jpg'])
  })

  it.each([['Thumbs.db', true], ['desktop.ini', true], ['.DS_Store', true], ['thumbs.db.pdf', false], ['11-2016.pdf', false]])('are none that a system left: %s', (name, left) => expect(isLeftBySystem(name)).toBe(left))
})
