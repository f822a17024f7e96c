export type FormTables = {
  'forms.form_version': {
    form_ref: string
    code: string
    number: number
    title: string
    definition: string
    content_hash: string
    valid_from: string
    source: string
    published_at: string
    published_by: string | null
  }
  'forms.form_closing': { form_ref: string; valid_until: string; closed_at: string; closed_by: string | null }
}
