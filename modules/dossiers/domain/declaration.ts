// NĐ 45/2020/NĐ-CP article 9: a declaration is filled in for one affair; it proves nothing in another.
import { fold } from '../../../kernel/vietnamese-text.ts'

type Asked = { readonly name: string; readonly electronicForm: boolean; readonly issuedResult: boolean; readonly templates: readonly unknown[] }

const FORMS = ['to khai', 'don', 'giay de nghi', 'de nghi', 'ban khai', 'phieu dang ky', 'phieu yeu cau', 'phieu de nghi', 'thong bao', 'to trinh', 'van ban de nghi', 'mau don']

/** What somebody writes for this one dossier, as opposed to a paper that exists beside it. */
export const isDeclaration = ({ name, electronicForm, issuedResult, templates }: Asked): boolean => {
  if (issuedResult) return false
  const folded = `${fold(name)} `
  return electronicForm || templates.length > 0 || FORMS.some((words) => folded.startsWith(`${words} `))
}
