import { AdminPage } from '../features/admin/admin-page.tsx'
import { KeysPart } from '../features/admin/keys-part.tsx'

/** Keys for machines. */
export function AdminKeysPage() {
  return <AdminPage place="keys">{() => <KeysPart />}</AdminPage>
}
