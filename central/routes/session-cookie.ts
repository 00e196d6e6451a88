import type { FastifyReply } from 'fastify';
import { SESSION_LIFE_MS } from '../accounts/session.ts';

export const SESSION_COOKIE = 'hailong_session';

export function setSessionCookie(
  reply: FastifyReply,
  token: string,
  publicUrl: string | null,
): void {
  reply.header('cache-control', 'no-store').setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: publicUrl?.startsWith('https:') ?? false,
    maxAge: SESSION_LIFE_MS / 1000,
  });
}
