/** Letters that Unicode does not decompose to the form they are searched by. */
const FOLDED: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  // Arabic: alef wasla, alef maqsura and ta marbuta; Persian ya and kaf, as some keyboards type them.
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
  ی: 'ي',
  ک: 'ك',
}
const SPECIAL = new RegExp(`[${Object.keys(FOLDED).join('')}]`, 'gu')

/** Arabic-Indic and extended Arabic-Indic digits to 0-9. */
function westernDigit(digit: string): string {
  return String(((digit.codePointAt(0) ?? 0) & 0xf) % 10)
}

/**
 * Folds a text to the form it is searched and compared by: small letters without accents or Arabic vowel signs,
 * the variants of alef, ya and ta marbuta alike, digits 0-9, words parted by one space and nothing else.
 * `Chômage` and `chomage` are equal after it, `البطالة` and `البطاله` too. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(SPECIAL, (letter) => FOLDED[letter] ?? letter)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, westernDigit)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
