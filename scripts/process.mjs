import { spawn } from 'node:child_process'
import { delimiter, dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')

/** The package manager, pinned here and nowhere else. */
export const PNPM = 'pnpm@12.21.0'

/**
 * Runs a command in the project folder with the project's own tools first on the path, its output shown as it comes.
 * Signals reach the command, so that a stopped terminal stops the server and not only this script.
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const path = [resolve(root, 'node_modules/.bin'), process.env.PATH ?? ''].join(delimiter)
    const child = spawn(command, args, {
      cwd: root,
      stdio: options.stdio ?? 'inherit',
      env: { ...process.env, PATH: path, ...options.env },
      shell: process.platform === 'win32',
    })
    const output = []
    child.stdout?.on('data', (chunk) => output.push(chunk))
    child.stderr?.on('data', (chunk) => output.push(chunk))
    const forward = (signal) => child.kill(signal)
    process.on('SIGINT', forward)
    process.on('SIGTERM', forward)
    const end = (code) => {
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      if (code !== 0 && output.length > 0) process.stderr.write(Buffer.concat(output))
      done(code)
    }
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      end(1)
    })
    child.on('close', (code, signal) =>
      end(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)),
    )
  })
}
