// Checked before anything that an older Node cannot read or run.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Marsad needs Node 22.18 or newer, this is ${process.version}; start it with "npm start", which brings its own.\n`,
  )
  process.exit(1)
}
await import('./src/main.ts')
