/** Why a logo cannot be carried. `what` goes on from “This logo …”, `advice` says what to do. */
export class CannotCarry extends Error {
  constructor(what: string, advice = 'save it as PNG and choose it again') {
    super(`This logo ${what}; ${advice}.`);
  }
}
