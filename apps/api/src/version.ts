import manifest from '../package.json' with { type: 'json' }

/** The version of the software, as its manifest says it. */
export const VERSION: string = manifest.version
