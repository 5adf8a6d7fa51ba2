// The first thing that runs, on whatever Node there is: it must parse on an old one.
const wanted = [20, 19]
const parts = process.versions.node.split('.').map(Number)
const old = parts[0] < wanted[0] || (parts[0] === wanted[0] && parts[1] < wanted[1])
if (old) {
  console.error(
    'Marsad needs Node ' +
      wanted.join('.') +
      ' or newer to install itself, and this is Node ' +
      process.versions.node +
      '.\nInstall a current Node (https://nodejs.org), then run the same command again.',
  )
  process.exit(1)
}
import('./run.mjs')
  .then((module) => module.run(process.argv[2], process.argv.slice(3)))
  .then((code) => {
    process.exitCode = code
  })
  .catch((error) => {
    console.error(error)
    process.exitCode = 1
  })
