import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { ApiError } from '../../api-error.ts'

/** Asks who is signed in again as soon as an answer says that nobody is: the page then says how to come back. */
export function useSessionEnd(): void {
  const queries = useQueryClient()
  useEffect(
    () =>
      queries.getQueryCache().subscribe(({ type, query }) => {
        const { error } = query.state
        if (type !== 'updated' || query.queryKey[0] === 'session') return
        if (error instanceof ApiError && error.status === 401)
          void queries.invalidateQueries({ queryKey: ['session'] }, { cancelRefetch: false })
      }),
    [queries],
  )
}
