import { useQuery } from '@tanstack/react-query'
import { listDrafts } from './draft-store.ts'

/** The draft on this device that became a submission; `undefined` where it was made elsewhere. */
export function useOwnDraft(person: string, submission: string): string | undefined {
  const drafts = useQuery({
    queryKey: ['drafts', person],
    queryFn: () => listDrafts(person),
    staleTime: 0,
  })
  return drafts.data?.find(({ replaces }) => replaces === submission)?.id
}
