import { signInState } from '@iltizam/shared/sign-in-answer'
import type { Language } from '@iltizam/shared/vocabulary'
import { v7 as uuidv7 } from 'uuid'

import type { Clock } from '../../clock.ts'
import type { Db } from '../../db/connect.ts'
import { sealText } from '../../secrets/sealed-text.ts'
import { newToken, tokenSha256 } from '../../secrets/tokens.ts'
import type { Proof, SignInProvider } from './open-id-provider.ts'
import { insertSignIn } from './repository.ts'

/** For how long somebody may be at the provider. */
const lasts = 10 * 60_000

interface Beginning {
  provider: SignInProvider
  language: Language
  returnPath: string | null
  sealingKey: Buffer
  clock: Clock
}

/**
 * Sends somebody to the provider: gives its address, and the token by which their browser is known
 * when they come back.
 */
export async function beginSignIn(
  db: Db,
  { provider, language, returnPath, sealingKey, clock }: Beginning,
): Promise<{ address: string; browser: string }> {
  const id = uuidv7()
  const browser = newToken()
  const proof: Proof = {
    state: signInState(language, newToken()),
    nonce: newToken(),
    verifier: newToken(),
  }
  const address = await provider.addressFor(proof, language)
  const recordedAt = clock.now()
  await insertSignIn(db, {
    ...{ id, language, returnPath, recordedAt },
    stateSha256: tokenSha256(proof.state),
    browserSha256: tokenSha256(browser),
    sealedProof: sealText(sealingKey, JSON.stringify(proof), id),
    expiresAt: new Date(recordedAt.getTime() + lasts),
  })
  return { address, browser }
}
