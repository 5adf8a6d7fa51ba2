import { cellAt, foldText } from '@marsad/model'
import type { Rule } from '../rule.ts'

const PERSONAL = new Set(
  [
    ...[
      'cin',
      'cnie',
      'n° cin',
      'carte nationale',
      'passeport',
      'numéro de passeport',
      'passport',
      'passport number',
    ],
    ...[
      'nom',
      'prénom',
      'nom et prénom',
      'nom complet',
      'name',
      'first name',
      'last name',
      'surname',
      'full name',
    ],
    ...['téléphone', 'tel', 'gsm', 'phone', 'email', 'e-mail', 'courriel', 'adresse', 'address'],
    ...[
      'date de naissance',
      'birth date',
      'date of birth',
      'immatriculation',
      'n° immatriculation',
    ],
    ...[
      'رقم البطاقة الوطنية',
      'جواز السفر',
      'الاسم',
      'الاسم الكامل',
      'الهاتف',
      'البريد الإلكتروني',
      'تاريخ الازدياد',
    ],
  ].map(foldText),
)

/** A file holds tables of figures and nothing of persons (law 09-08). */
export const noPersonalData: Rule = {
  code: 'upload.looks_like_microdata',
  level: 0,
  severity: 'error',
  stops: true,
  check: ({ file }) =>
    file.tables.flatMap(({ sheet, headRow, columns }) =>
      columns
        .filter(({ head }) => PERSONAL.has(foldText(head)))
        .map(({ column, head }) => ({
          cell: cellAt(sheet, headRow, column),
          facts: { column: head },
        })),
    ),
}
