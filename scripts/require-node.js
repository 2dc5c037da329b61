// @ts-check
// Imported first, and in words that an old Node understands: what comes after would only fail.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Iltizam needs Node 20.19 or newer, and this is Node ${process.versions.node}.`)
  process.exit(1)
}
