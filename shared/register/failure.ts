// Why a register's file was not taken: one word for the task and the log, a sentence for whoever runs the command.

/**
 * unreachable = no answer, another status than 200, or not in time · too_large = longer than a register can be ·
 * unreadable = cut off, or no file of Base Bibliotek.
 */
export type FailureReason = "unreachable" | "too_large" | "unreadable";

export class RegisterFailure extends Error {
  readonly reason: FailureReason;

  constructor(message: string, options: ErrorOptions & { reason: FailureReason }) {
    super(message, options);
    this.name = "RegisterFailure";
    this.reason = options.reason;
  }
}
