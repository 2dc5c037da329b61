import { type Person, startIdentityProvider } from '../test/support/identity-provider.ts'

interface Settings {
  issuer: string
  client: { clientId: string; clientSecret: string }
  answerAddress: string
  choices: Person[]
}

/** A real OpenID provider beside the journeys in a browser, with the settings of its one argument. */
const [settings = '{}'] = process.argv.slice(2)
const { issuer, client, answerAddress, choices }: Settings = JSON.parse(settings)
const provider = await startIdentityProvider(answerAddress, Number(new URL(issuer).port), client)
provider.choices = choices
