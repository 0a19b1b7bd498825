/// <reference types="astro/client" />

declare module 'virtual:pack' {
  const pack: import('./model/deck.ts').PackModel;
  export default pack;
}

declare module 'virtual:tokens.css';
