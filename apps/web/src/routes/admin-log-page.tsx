import { getRouteApi } from '@tanstack/react-router'
import { AdminPage } from '../features/admin/admin-page.tsx'
import { LogPart } from '../features/admin/log-part.tsx'

const route = getRouteApi('/$lang/admin/journal')

/** The audit log. */
export function AdminLogPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <AdminPage place="log">
      {() => (
        <LogPart
          search={search}
          onSearch={(next) => void navigate({ search: next, replace: true, resetScroll: false })}
        />
      )}
    </AdminPage>
  )
}
