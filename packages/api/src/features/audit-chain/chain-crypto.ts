import { createHash } from 'node:crypto'
import type { ChainCrypto } from '@iltizam/shared/audit-chain'

import { isSignedUnder } from '../../secrets/signing-key.ts'

/** How a server hashes and checks; checkpoints of keys other than these are nobody's word. */
export const chainCrypto = (publicKeys: readonly string[]): ChainCrypto => ({
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
  isSigned: (text, { publicKey, signature }) =>
    publicKeys.includes(publicKey) && isSignedUnder(publicKey, text, signature),
})
