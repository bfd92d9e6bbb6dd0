// Proves of every writing operation that whatever comes is answered as the contract says.
import { operations } from "../../kit/attacks/contract.ts";
import { fuzzing } from "../../kit/attacks/fuzz/suite.ts";

fuzzing(operations.filter(({ method }) => method !== "GET"));
