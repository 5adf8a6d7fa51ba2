import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Search } from '../../answers.ts'
import { useSpeech } from '../../speech.tsx'

type Found = Pick<Search['items'][number], 'kind' | 'id'>

/** The address of what was found: its own page, for a theme the indicators of it. */
export function foundAddress({ kind, id }: Found, language: string): string {
  switch (kind) {
    case 'indicator':
      return `/${language}/indicateurs/${id}`
    case 'series':
      return `/${language}/series/${id}`
    case 'theme':
      return `/${language}/indicateurs?theme=${id}`
    case 'institution':
      return `/${language}/institutions/${id}`
    case 'source':
      return `/${language}/sources/${id}`
    case 'codelist':
      return `/${language}/codes/${id}`
    case 'term':
      return `/${language}/glossaire/${id}`
  }
}

/** The way to what was found. */
export function FoundLink(props: { readonly found: Found; readonly children: ReactNode }) {
  const { language } = useSpeech()
  const { found, children } = props
  const { id } = found
  const params = { lang: language, code: id }
  switch (found.kind) {
    case 'indicator':
      return (
        <Link to="/$lang/indicateurs/$code" params={params}>
          {children}
        </Link>
      )
    case 'series':
      return (
        <Link to="/$lang/series/$code" params={params}>
          {children}
        </Link>
      )
    case 'theme':
      return (
        <Link to="/$lang/indicateurs" params={{ lang: language }} search={{ theme: id }}>
          {children}
        </Link>
      )
    case 'institution':
      return (
        <Link to="/$lang/institutions/$code" params={params}>
          {children}
        </Link>
      )
    case 'source':
      return (
        <Link to="/$lang/sources/$code" params={params}>
          {children}
        </Link>
      )
    case 'codelist':
      return (
        <Link to="/$lang/codes/$code" params={params}>
          {children}
        </Link>
      )
    case 'term':
      return (
        <Link to="/$lang/glossaire/$terme" params={{ lang: language, terme: id }}>
          {children}
        </Link>
      )
  }
}
