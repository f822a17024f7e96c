/** Door of VNeID remote signing, for apps/server alone. */
export { openVneidSigner, type VneidSigner } from './vneid-signing/open-vneid-signer.ts'
