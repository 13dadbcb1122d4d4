import type { Endpoint } from 'payload'

export const takedownEndpoints: Endpoint[] = []
