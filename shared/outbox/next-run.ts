/** The run of sequence numbers to offer next, or `null` when the centre has everything. */
export function nextRun(
  acked: number,
  headSeq: number,
  limit: number,
): { readonly from: number; readonly to: number } | null {
  if (headSeq <= acked) return null;
  return { from: acked + 1, to: Math.min(headSeq, acked + limit) };
}
