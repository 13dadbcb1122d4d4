import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { Logo } from './brand'
import { SignInForm } from './sign-in-form.client'

/** The panel's sign-in page: Payload's own, and a code for those who have a second factor. */
export function SignIn({ initPageResult: { req }, searchParams }: AdminViewServerProps) {
  const after = getSafeRedirect({
    fallbackTo: req.payload.config.routes.admin,
    redirectTo: searchParams?.redirect ?? '',
  })
  if (req.user) redirect(after)
  return (
    <div className="sign-in">
      <Logo />
      <h1>Sign in to the newsroom</h1>
      <SignInForm after={after} />
    </div>
  )
}
