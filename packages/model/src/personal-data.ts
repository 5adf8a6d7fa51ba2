import { foldText } from './folding.ts'

/** What people call the columns that hold persons, in the three languages. */
const HEADS = [
  'cin',
  'cnie',
  'cine',
  'n° cin',
  'numéro cin',
  'numéro de cin',
  'numéro de la cin',
  'carte nationale',
  'carte d’identité',
  'passeport',
  'n° passeport',
  'n° de passeport',
  'numéro de passeport',
  'passport',
  'passport number',
  'national id',
  'identity card',
  'nom',
  'prénom',
  'prénoms',
  'nom et prénom',
  'nom et prénoms',
  'nom complet',
  'nom de famille',
  'nom de naissance',
  'name',
  'first name',
  'last name',
  'family name',
  'surname',
  'full name',
  'téléphone',
  'n° de téléphone',
  'numéro de téléphone',
  'tel',
  'gsm',
  'portable',
  'phone',
  'phone number',
  'mobile',
  'email',
  'e-mail',
  'mail',
  'courriel',
  'adresse email',
  'adresse électronique',
  'adresse',
  'adresse postale',
  'address',
  'date de naissance',
  'lieu de naissance',
  'né le',
  'birth date',
  'birthdate',
  'date of birth',
  'place of birth',
  'immatriculation',
  'n° immatriculation',
  'immatriculation cnss',
  'n° cnss',
  'numéro cnss',
  'iban',
  'rib',
  'رقم البطاقة الوطنية',
  'البطاقة الوطنية',
  'رقم جواز السفر',
  'جواز السفر',
  'الاسم',
  'الاسم العائلي',
  'الاسم الشخصي',
  'الاسم الكامل',
  'النسب',
  'الهاتف',
  'رقم الهاتف',
  'البريد الإلكتروني',
  'العنوان',
  'تاريخ الازدياد',
  'مكان الازدياد',
]
const FOLDED: ReadonlySet<string> = /* @__PURE__ */ new Set(HEADS.map(foldText))

/** Whether the head of a column says that it holds what names a person: identity card, name, address, date of birth. */
export function isPersonalHead(head: string): boolean {
  return FOLDED.has(foldText(head))
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
