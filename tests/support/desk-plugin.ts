import { signPdf } from './signing-team.ts'
import type { Issued } from '../../simulators/signing/authority.ts'

/** What VGCA's FileUploadHandler is answered with. */
export type PluginReply = { readonly status: number; readonly said: { readonly Status?: boolean; readonly FileServer?: string; readonly DocumentNumber?: string; readonly detail?: string } }

/** The program beside the browser: fetches the file it is pointed to, signs it with the token, brings it back as its upload form does. */
export const openDeskPlugin = (token: Issued, { filePath, uploadPath }: { readonly filePath: string; readonly uploadPath: string }) => ({
  fetchFile: async (): Promise<Buffer> => Buffer.from(await (await fetch(filePath)).arrayBuffer()),
  sign: (file: Uint8Array): Buffer => signPdf(file, token, { at: new Date().toISOString() as never, place: { fieldName: 'nguoi-ky' } }),
  bring: async (file: Uint8Array): Promise<PluginReply> => {
    const form = new FormData()
    form.append('uploadfile', new File([new Uint8Array(file)], 'ket-qua.signed.pdf', { type: 'application/pdf' }))
    const answer = await fetch(uploadPath, { method: 'POST', body: form, headers: { 'accept-language': 'vi' } })
    return { status: answer.status, said: (await answer.json()) as PluginReply['said'] }
  },
})
