'use client'
export function WithdrawConsent() {
  return null
}
