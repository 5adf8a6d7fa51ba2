import latinRegular from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2?url'
import latinStrong from '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2?url'
import arabicRegular from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-400-normal.woff2?url'
import arabicStrong from '@fontsource/ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic-600-normal.woff2?url'
import type { ExportFont } from '@marsad/charts'
import type { Language } from '@marsad/model'

type FontFile = Omit<ExportFont, 'woff2'> & { readonly address: string }

const LATIN = { family: 'IBM Plex Sans' }
const ARABIC = {
  family: 'IBM Plex Sans Arabic',
  range: 'U+0600-06FF,U+0750-077F,U+FB50-FDFF,U+FE70-FEFC',
}
const LATIN_FILES: readonly FontFile[] = [
  { ...LATIN, weight: 400, address: latinRegular },
  { ...LATIN, weight: 600, address: latinStrong },
]
const ARABIC_FILES: readonly FontFile[] = [
  { ...ARABIC, weight: 400, address: arabicRegular },
  { ...ARABIC, weight: 600, address: arabicStrong },
]

/** The fonts that an image carries: an image may fetch nothing. A font that cannot be read is left out. */
export async function imageFonts(language: Language): Promise<readonly ExportFont[]> {
  const files = language === 'ar' ? [...LATIN_FILES, ...ARABIC_FILES] : LATIN_FILES
  const fonts = await Promise.all(files.map(withContent))
  return fonts.filter((font) => font !== undefined)
}

async function withContent({ address, ...font }: FontFile): Promise<ExportFont | undefined> {
  const reply = await fetch(address).catch(() => undefined)
  if (reply?.ok !== true) return undefined
  const bytes = new Uint8Array(await reply.arrayBuffer())
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return { ...font, woff2: btoa(binary) }
}
