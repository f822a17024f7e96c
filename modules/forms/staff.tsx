import type { StaffScreens } from '../../platform/web/screens.ts'

/** Pages come when they are opened: forms are one officer's work. */
export const formsStaff: StaffScreens = {
  nav: [{ to: 'forms', label: { vi: 'Biểu mẫu điện tử', en: 'Electronic forms' }, group: 'catalogue', needs: { may: 'list', on: 'form' } }],
  routes: [
    {
      path: 'forms',
      lazy: async () => {
        const { loadForms, publishAction, FormsPage } = await import('./ui/staff/forms-page.tsx')
        return { loader: loadForms, action: publishAction, Component: FormsPage }
      },
    },
    {
      path: 'forms/:formRef',
      lazy: async () => {
        const { loadPreview, closeAction, FormPreviewPage } = await import('./ui/staff/form-preview-page.tsx')
        return { loader: loadPreview, action: closeAction, Component: FormPreviewPage }
      },
    },
  ],
}
