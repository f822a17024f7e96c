import { renderToStaticMarkup } from 'react-dom/server'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { expect, it } from 'vitest'
import type { Summary } from '../say.ts'
import { DossierCard, WaitingCard } from './dossier-card.tsx'

const of = (applicantName: string): Summary => ({
  dossierId: '01a224b3-e91a-74c9-97df-000000000001', version: 2, state: 'submitted', stateName: { vi: 'Đã nộp', en: 'Submitted' }, nationalStatus: 1, procedure: { code: '1.001193', name: 'Thủ tục thử' },
  applicantName, channel: 'online', assisted: false, submittedAt: '2026-11-20T02:00:00.000Z', punctuality: 'no-date', urgency: 'none',
}) as unknown as Summary

const shown = (applicantName: string): string => {
  const dossier = of(applicantName)
  const element = <><DossierCard me="Phạm Thanh Mẫu" dossier={dossier} /><WaitingCard me="Phạm Thanh Mẫu" waiting={{ dossier, waitsFor: { kind: 'result', by: 'counter' } } as never} /></>
  return renderToStaticMarkup(<RouterProvider router={createMemoryRouter([{ path: '/', element }])} />)
}

it('says whose dossier it is where it is not of who reads the list', () => {
  expect(shown('Công ty Thử Nghiệm').match(/Công ty Thử Nghiệm/g)).toHaveLength(2)
  expect(shown('Công ty Thử Nghiệm')).toContain('Chủ hồ sơ')
  expect(shown('Phạm Thanh Mẫu')).not.toMatch(/Chủ hồ sơ|Phạm Thanh Mẫu/)
})
