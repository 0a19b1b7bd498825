/** The frame of the workspace while it is on its way. */
export function Waiting() {
  return (
    <div className="waiting" role="status">
      <h1>Opening your deck…</h1>
      <div className="waiting-order" aria-hidden="true" />
      <div className="waiting-slide" aria-hidden="true" />
    </div>
  );
}
