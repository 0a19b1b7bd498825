/** Why something was not taken, read out at once; nothing where there is no reason. */
export function Refusal({ id, why }: { id?: string; why: string | null }) {
  if (why === null) return null;
  return (
    <p className="field-refusal" id={id} role="alert">
      {why}
    </p>
  );
}
