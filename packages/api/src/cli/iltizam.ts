import { languageOfOperator } from '../config.ts'
import { operatorWords } from '../i18n/operator-words.ts'
import { explainStartFault } from '../start-fault.ts'
import { runCommandLine } from './command-line.ts'

const language = languageOfOperator()
const print = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), { language, print, complain })
} catch (error) {
  complain(explainStartFault(error, operatorWords(language)))
  process.exitCode = 1
}
