import accounts from './en/accounts.json' with { type: 'json' }
import audit from './en/audit.json' with { type: 'json' }
import auditChain from './en/audit-chain.json' with { type: 'json' }
import cli from './en/cli.json' with { type: 'json' }
import committees from './en/committees.json' with { type: 'json' }
import credentials from './en/credentials.json' with { type: 'json' }
import forms from './en/forms.json' with { type: 'json' }
import handovers from './en/handovers.json' with { type: 'json' }
import imports from './en/imports.json' with { type: 'json' }
import invitations from './en/invitations.json' with { type: 'json' }
import keys from './en/keys.json' with { type: 'json' }
import mails from './en/mails.json' with { type: 'json' }
import mandates from './en/mandates.json' with { type: 'json' }
import meetings from './en/meetings.json' with { type: 'json' }
import offices from './en/offices.json' with { type: 'json' }
import people from './en/people.json' with { type: 'json' }
import permissions from './en/permissions.json' with { type: 'json' }
import personalData from './en/personal-data.json' with { type: 'json' }
import progressReports from './en/progress-reports.json' with { type: 'json' }
import providerSignIns from './en/provider-sign-ins.json' with { type: 'json' }
import rounds from './en/rounds.json' with { type: 'json' }
import secondFactors from './en/second-factors.json' with { type: 'json' }
import sessions from './en/sessions.json' with { type: 'json' }
import structure from './en/structure.json' with { type: 'json' }
import weights from './en/weights.json' with { type: 'json' }
import { en as publicWords } from './public/en.ts'

export const en = {
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
