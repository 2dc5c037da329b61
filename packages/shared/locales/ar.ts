import accounts from './ar/accounts.json' with { type: 'json' }
import audit from './ar/audit.json' with { type: 'json' }
import auditChain from './ar/audit-chain.json' with { type: 'json' }
import cli from './ar/cli.json' with { type: 'json' }
import committees from './ar/committees.json' with { type: 'json' }
import credentials from './ar/credentials.json' with { type: 'json' }
import forms from './ar/forms.json' with { type: 'json' }
import handovers from './ar/handovers.json' with { type: 'json' }
import imports from './ar/imports.json' with { type: 'json' }
import invitations from './ar/invitations.json' with { type: 'json' }
import keys from './ar/keys.json' with { type: 'json' }
import mails from './ar/mails.json' with { type: 'json' }
import mandates from './ar/mandates.json' with { type: 'json' }
import meetings from './ar/meetings.json' with { type: 'json' }
import offices from './ar/offices.json' with { type: 'json' }
import people from './ar/people.json' with { type: 'json' }
import permissions from './ar/permissions.json' with { type: 'json' }
import personalData from './ar/personal-data.json' with { type: 'json' }
import progressReports from './ar/progress-reports.json' with { type: 'json' }
import providerSignIns from './ar/provider-sign-ins.json' with { type: 'json' }
import rounds from './ar/rounds.json' with { type: 'json' }
import secondFactors from './ar/second-factors.json' with { type: 'json' }
import sessions from './ar/sessions.json' with { type: 'json' }
import structure from './ar/structure.json' with { type: 'json' }
import weights from './ar/weights.json' with { type: 'json' }
import { ar as publicWords } from './public/ar.ts'

export const ar = {
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
