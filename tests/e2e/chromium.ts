import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** Arguments of the packaged browser that end it with its first context, or that switch off what we test. */
const UNWANTED = [
  '--headless',
  '--single-process',
  '--no-zygote',
  '--in-process-gpu',
  '--disable-web-security',
]

const installedBrowser = (): string | undefined =>
  INSTALLED.find((path) => path !== undefined && path !== '' && existsSync(path))

/** Unpacks the packaged browser before several test files want it at the same time. */
export async function setup(): Promise<void> {
  if (installedBrowser() !== undefined) return
  const { default: packaged } = await import('@sparticuz/chromium')
  await packaged.executablePath()
}

/**
 * A browser: the one that `CHROME_PATH` names, the system's, or the one that comes with the packages.
 *
 * @param more Arguments beside the usual ones.
 */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const installed = installedBrowser()
  const args = [...QUIET, ...more]
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args })
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...packaged.args.filter((arg) => !UNWANTED.some((one) => arg.startsWith(one))), ...args],
  })
}
