/** Above the table that stands in for a graph. */
export function NoGraph() {
  return (
    <div className="no-graph" role="note">
      <p>This browser cannot draw the graph (WebGL is off). The table shows the same statements.</p>
      <details>
        <summary>How to switch it on</summary>
        <p>
          Look for hardware acceleration or WebGL in the browser’s settings, switch it on and open this page again. On a
          managed machine the administrator may have switched it off.
        </p>
      </details>
    </div>
  );
}
