import accounts from './fr/accounts.json' with { type: 'json' }
import cli from './fr/cli.json' with { type: 'json' }
import forms from './fr/forms.json' with { type: 'json' }
import imports from './fr/imports.json' with { type: 'json' }
import progressReports from './fr/progress-reports.json' with { type: 'json' }
import sessions from './fr/sessions.json' with { type: 'json' }
import { fr as publicWords } from './public/fr.ts'

export const fr = {
  ...publicWords,
  accounts,
  cli,
  forms,
  imports,
  'progress-reports': progressReports,
  sessions,
}
