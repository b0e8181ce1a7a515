/**
 * The page no longer waits for an answer. The editor takes an error of this name and message as "not any more" and says
 * nothing; the class tells what the page called off from what the editor did.
 */
export class CalledOff extends Error {
  constructor() {
    super("Canceled");
    this.name = "Canceled";
  }
}
