import type { ChainCrypto } from '@iltizam/shared/audit-chain'

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** A browser gives its cryptography to pages that came by HTTPS, or from the machine itself. */
export const hashes = (): boolean => globalThis.crypto?.subtle !== undefined

/** The key of Ed25519; null where the browser does not know how to check, undefined where it is none. */
export async function keyToCheckWith(publicKey: string): Promise<CryptoKey | null | undefined> {
  try {
    return await crypto.subtle.importKey('raw', fromBase64Url(publicKey), 'Ed25519', false, [
      'verify',
    ])
  } catch (error) {
    return (error as { name?: unknown }).name === 'NotSupportedError' ? null : undefined
  }
}

/** How a browser hashes and checks; without a way to check, a checkpoint is only compared. */
export const browserCrypto = (
  publicKey: string,
  key: CryptoKey | null | undefined,
): ChainCrypto => ({
  sha256: async (text) => hexOf(await crypto.subtle.digest('SHA-256', bytesOf(text))),
  isSigned: async (text, checkpoint) => {
    if (checkpoint.publicKey !== publicKey || key === undefined) return false
    if (key === null) return true
    try {
      const signature = fromBase64Url(checkpoint.signature)
      return await crypto.subtle.verify('Ed25519', key, signature, bytesOf(text))
    } catch {
      return false
    }
  },
})

const hexOf = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
