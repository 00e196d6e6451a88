import type { FastifyReply } from 'fastify';

/** Fastify sends bytes as they are, without the schema's serializer. */
export async function sendFile(
  reply: FastifyReply,
  bytes: Buffer,
  type: string,
  name: string,
): Promise<void> {
  await reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .type(type)
    .send(bytes);
}
