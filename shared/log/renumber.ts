/**
 * A body whose reference to a rating follows that rating to its new place; any other body as it is. Every kind that
 * refers to a rating names its sequence number `rating`.
 */
export function renumberBody<B>(body: B, places: ReadonlyMap<number, number>): B {
  if (typeof body !== 'object' || body === null || !('rating' in body)) return body;
  const { rating } = body;
  const place = typeof rating === 'number' ? places.get(rating) : undefined;
  return place === undefined ? body : { ...body, rating: place };
}
