import { foldText } from './folding.ts'

/** What people call the columns that hold persons, in the three languages, without "number of" before or after. */
const HEADS = `cin|cnie|cine|carte nationale|carte d identite|passeport|passport|national id|identity card
nom|prenom|prenoms|nom et prenom|nom et prenoms|nom complet|nom de famille|nom de naissance
name|first name|last name|family name|surname|full name
telephone|tel|gsm|portable|phone|mobile|email|e mail|mail|courriel
adresse|adresse email|adresse electronique|adresse postale|address
date de naissance|lieu de naissance|ne le|birth date|birthdate|date of birth|place of birth
immatriculation|immatriculation cnss|n cnss|numero cnss|iban|rib
البطاقه الوطنيه|جواز السفر|الاسم|الاسم العائلي|الاسم الشخصي|الاسم الكامل|النسب
الهاتف|البريد الالكتروني|العنوان|تاريخ الازدياد|مكان الازدياد`
const FOLDED: ReadonlySet<string> = /* @__PURE__ */ new Set(HEADS.split(/[|\n]/))
const NUMBER = /^(?:n|no|numero|رقم) (?:de la |de |du )?| number$/g

/** Whether the head of a column says that it holds what names a person: identity card, name, address, date of birth. */
export function isPersonalHead(head: string): boolean {
  const folded = foldText(head)
  return FOLDED.has(folded) || FOLDED.has(folded.replace(NUMBER, ''))
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
/** A Moroccan number as people write it, with its zero or with the code of the country. */
const PHONE = /^(?:(?:\+|00)212[\s.-]?[5-8]|0[5-8])(?:[\s.-]?\d{2}){4}$/
/** One or two letters and five or six digits; no code of the catalogue has as many. */
const IDENTITY_CARD = /^[A-Z]{1,2}\d{5,6}$/
const PASSPORT = /^[A-Z]{2}\d{7}$/

/** Whether a text has the form of something that names one person: an address of mail, a telephone, an identity card. */
export function looksPersonal(text: string): boolean {
  const plain = text.trim()
  if (plain.length > 100) return false
  return EMAIL.test(plain) || PHONE.test(plain) || IDENTITY_CARD.test(plain) || PASSPORT.test(plain)
}
