import { z } from '@hono/zod-openapi'
import { ROLES, SCOPES } from '../permission/actor.ts'

const RoleHeldAnswer = z
  .object({
    role: z.enum(ROLES),
    institution: z.string().openapi({ description: '* for a role of no institution' }),
  })
  .openapi('RoleHeld')

export const SessionAnswer = z
  .object({
    person: z
      .object({
        id: z.string(),
        name: z.string(),
        email: z.string(),
        roles: z.array(RoleHeldAnswer),
      })
      .nullable(),
    configured: z.boolean().openapi({ description: 'Whether anybody can sign in here' }),
    secure: z
      .boolean()
      .openapi({ description: 'Whether the session travels by https only; false on one machine' }),
  })
  .openapi('Session')

const PersonAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    roles: z.array(RoleHeldAnswer),
  })
  .openapi('Person')

export const PeopleAnswer = z
  .object({ items: z.array(PersonAnswer), total: z.number().int() })
  .openapi('People')

export const PasswordLinkAnswer = z
  .object({ person: z.string(), code: z.string(), expiresAt: z.string() })
  .openapi('PasswordLink')

const KeyAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string(),
    owner: z.string(),
    ownerName: z.string(),
    institution: z.string(),
    scopes: z.array(z.string()),
    createdAt: z.string(),
    expiresAt: z.string(),
    revokedAt: z.string().nullable(),
  })
  .openapi('ApiKey')

export const KeysAnswer = z
  .object({ items: z.array(KeyAnswer), total: z.number().int() })
  .openapi('ApiKeys')

export const NewKeyAnswer = z
  .object({
    id: z.string(),
    secret: z.string().openapi({ description: 'Shown once; only its hash is kept' }),
    expiresAt: z.string(),
  })
  .openapi('NewApiKey')

export const DoneAnswer = z.object({ done: z.literal(true) }).openapi('Done')

const email = z
  .string()
  .trim()
  .max(320)
  .regex(/^\S+@\S+\.\S+$/)

export const SignInBody = z
  .strictObject({ email: z.string().max(320), password: z.string().max(1024) })
  .openapi('SignIn', {
    example: { email: 'focal.point@cnss.example', password: 'quatre mots sans lien entre eux' },
  })
export const SignOutBody = z
  .strictObject({ everywhere: z.boolean().optional() })
  .openapi('SignOut', { example: { everywhere: true } })
export const SetPasswordBody = z
  .strictObject({ code: z.string().max(100), password: z.string().max(1024) })
  .openapi('SetPassword', {
    example: { code: 'the code handed over', password: 'quatre mots sans lien entre eux' },
  })
export const ChangePasswordBody = z
  .strictObject({ current: z.string().max(1024), password: z.string().max(1024) })
  .openapi('ChangePassword', {
    example: { current: 'the present one', password: 'quatre mots sans lien entre eux' },
  })
export const NewPersonBody = z
  .strictObject({ name: z.string().trim().min(1).max(200), email })
  .openapi('NewPerson', {
    example: { name: 'Point focal CNSS', email: 'focal.point@cnss.example' },
  })
export const ChangeRoleBody = z
  .strictObject({ role: z.enum(ROLES), institution: z.string().max(100), grant: z.boolean() })
  .openapi('ChangeRole', { example: { role: 'producer', institution: 'CNSS', grant: true } })
export const NewKeyBody = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    owner: z.string().max(100),
    institution: z.string().max(100),
    scopes: z.array(z.enum(SCOPES)).min(1),
    days: z.number().int().min(1).max(366),
  })
  .openapi('NewKey', {
    example: {
      name: 'Payroll register, nightly',
      owner: 'id of a person',
      institution: 'CNSS',
      scopes: ['submissions:write'],
      days: 90,
    },
  })
