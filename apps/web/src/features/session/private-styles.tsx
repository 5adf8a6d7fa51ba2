import address from '../../styles/private.css?url'

/** The styles of the pages for people with an account: apart from those of readers, and there before what they style. */
export function PrivateStyles() {
  return <link rel="stylesheet" href={address} precedence="private" />
}
