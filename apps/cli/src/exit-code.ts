/** 0 fine, 1 the policy or the facts are at fault, 2 the command was not used as it is meant. */
export type ExitCode = 0 | 1 | 2;
