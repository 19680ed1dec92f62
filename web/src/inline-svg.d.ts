/** Our own drawings (`plugins/inline-svg.ts`): written into the page by the server, by their address in the browser. */
declare module '*.svg?drawing' {
  const drawing: { markup: string; address: string };
  export default drawing;
}
