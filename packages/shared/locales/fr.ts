import accounts from './fr/accounts.json' with { type: 'json' }
import audit from './fr/audit.json' with { type: 'json' }
import auditChain from './fr/audit-chain.json' with { type: 'json' }
import cli from './fr/cli.json' with { type: 'json' }
import committees from './fr/committees.json' with { type: 'json' }
import credentials from './fr/credentials.json' with { type: 'json' }
import forms from './fr/forms.json' with { type: 'json' }
import handovers from './fr/handovers.json' with { type: 'json' }
import imports from './fr/imports.json' with { type: 'json' }
import invitations from './fr/invitations.json' with { type: 'json' }
import keys from './fr/keys.json' with { type: 'json' }
import mails from './fr/mails.json' with { type: 'json' }
import mandates from './fr/mandates.json' with { type: 'json' }
import meetings from './fr/meetings.json' with { type: 'json' }
import offices from './fr/offices.json' with { type: 'json' }
import people from './fr/people.json' with { type: 'json' }
import permissions from './fr/permissions.json' with { type: 'json' }
import personalData from './fr/personal-data.json' with { type: 'json' }
import progressReports from './fr/progress-reports.json' with { type: 'json' }
import providerSignIns from './fr/provider-sign-ins.json' with { type: 'json' }
import rounds from './fr/rounds.json' with { type: 'json' }
import secondFactors from './fr/second-factors.json' with { type: 'json' }
import sessions from './fr/sessions.json' with { type: 'json' }
import structure from './fr/structure.json' with { type: 'json' }
import weights from './fr/weights.json' with { type: 'json' }
import { fr as publicWords } from './public/fr.ts'

export const fr = {
  ...publicWords,
  offices,
  invitations,
  credentials,
  accounts,
  audit,
  'audit-chain': auditChain,
  cli,
  committees,
  forms,
  handovers,
  imports,
  keys,
  mails,
  mandates,
  meetings,
  people,
  permissions,
  'personal-data': personalData,
  'progress-reports': progressReports,
  'provider-sign-ins': providerSignIns,
  rounds,
  'second-factors': secondFactors,
  sessions,
  structure,
  weights,
}
