import { AdminPage } from '../features/admin/admin-page.tsx'
import { InstitutionsPart } from '../features/admin/institutions-part.tsx'

/** What each institution owes, and who does what for it. */
export function AdminInstitutionsPage() {
  return <AdminPage place="institutions">{() => <InstitutionsPart />}</AdminPage>
}
