// @ts-check
// Runs one of the programs beside it, once Node is known to be new enough. In words that an old one
// understands, as it reads a whole file before it does anything.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const [name] = process.argv.splice(2, 1)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Iltizam needs Node 20.19 or newer, and this is Node ${process.versions.node}.`)
  process.exit(1)
}
import(`./${name}.js`)
