// What the queues of a stage are called, so that whoever knows the stage finds them.

/** `queue` as its consumer declares it. */
export const queueName = (stage: string, queue: string): string => `bibliotek24-${stage}-${queue}`;

export const deadLettersName = (stage: string, queue: string): string =>
  `${queueName(stage, queue)}-dead-letters`;
