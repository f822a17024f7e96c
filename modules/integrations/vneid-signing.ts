/** Door of VNeID remote signing, for apps/server alone. */
export { openVneidSigner } from './vneid-signing/open-vneid-signer.ts'
