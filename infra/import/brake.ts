// What an import that its brake has stopped says.

export const brakeMessage = (vanishing: number, known: number, what: string): string =>
  `Stopped: ${vanishing} of ${known} ${what}, more than 5 %. Nothing was written. ` +
  "If the file is right, run again with --accept-vanished.";
